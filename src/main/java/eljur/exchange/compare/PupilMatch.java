package eljur.exchange.compare;

import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pupil a row of a class list is about: by the id of the program that wrote it; by the number of the personal file; else by the full name with the date of birth;
 * else by the full name in the same class. A name that an order has changed since is the pupil's too. Where that leaves a doubt the row is refused: nobody is entered twice in silence.
 */
final class PupilMatch {

    /** @param pupil null: nobody here yet */
    record Found(
            ClassListNow.@Nullable Pupil pupil, @Nullable Reason refused) {

        private static Found refusing(String key, Object... args) {
            return new Found(null, Reason.of(key, args));
        }
    }

    private final Map<String, ClassListNow.Pupil> byRef = new HashMap<>();
    private final Map<String, ClassListNow.Pupil> byNumber = new HashMap<>();
    private final Map<String, List<ClassListNow.Pupil>> byName = new HashMap<>();
    private final ClassListNow now;

    PupilMatch(ClassListNow now) {
        this.now = now;
        now.pupils().forEach(pupil -> {
            if (pupil.externalId() != null) byRef.put(pupil.externalId(), pupil);
            if (pupil.fileNumber() != null) byNumber.put(pupil.fileNumber(), pupil);
        });
        now.pupils()
                .forEach(pupil -> names(pupil)
                        .forEach(name -> byName.computeIfAbsent(name, one -> new ArrayList<>())
                                .add(pupil)));
    }

    private static Set<String> names(ClassListNow.Pupil pupil) {
        return Stream.concat(
                        Stream.of(pupil.name()), pupil.formerNames().stream().map(FormerNames.FormerName::name))
                .map(PersonName::foldedWithoutPatronymic)
                .collect(Collectors.toSet());
    }

    Found find(ClassList.Row row, long schoolClass) {
        ClassListNow.Pupil known = row.ref() == null ? null : byRef.get(row.ref());
        if (known != null) return new Found(known, null);
        ClassListNow.Pupil numbered = row.fileNumber() == null ? null : byNumber.get(row.fileNumber());
        if (numbered != null) return numbered(row, numbered);
        List<ClassListNow.Pupil> namesakes =
                byName.getOrDefault(row.name().foldedWithoutPatronymic(), List.of()).stream()
                        .filter(pupil -> mayBe(row, pupil))
                        .toList();
        if (row.bornOn() != null) {
            List<ClassListNow.Pupil> born = namesakes.stream()
                    .filter(pupil -> row.bornOn().equals(pupil.bornOn()))
                    .toList();
            if (!born.isEmpty()) return single(row, born);
        }
        return byClass(row, schoolClass, namesakes);
    }

    /** The number says who it is; a name and a date of birth that both speak against it are an error of typing. */
    private static Found numbered(ClassList.Row row, ClassListNow.Pupil pupil) {
        boolean sameName = names(pupil).contains(row.name().foldedWithoutPatronymic());
        boolean sameDay = row.bornOn() != null && row.bornOn().equals(pupil.bornOn());
        if (sameName || sameDay) return new Found(pupil, null);
        return Found.refusing(
                "import.row.number-of-another",
                String.valueOf(row.fileNumber()),
                pupil.name().text());
    }

    /** Two numbers, or two dates of birth, are two children. */
    private static boolean mayBe(ClassList.Row row, ClassListNow.Pupil pupil) {
        boolean otherNumber = row.fileNumber() != null && pupil.fileNumber() != null;
        boolean otherDay = differ(row.bornOn(), pupil.bornOn());
        String typed = row.name().patronymic(), known = pupil.name().patronymic();
        boolean otherPatronymic = pupil.formerly(row.name()) == null
                && !typed.isEmpty()
                && !known.isEmpty()
                && !Cells.fold(typed).equals(Cells.fold(known));
        boolean otherRef = row.ref() != null && pupil.externalId() != null;
        return !otherNumber && !otherDay && !otherPatronymic && !otherRef;
    }

    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    private Found byClass(ClassList.Row row, long schoolClass, List<ClassListNow.Pupil> namesakes) {
        List<ClassListNow.Pupil> inClass = namesakes.stream()
                .filter(pupil -> Objects.equals(pupil.classId(), schoolClass))
                .toList();
        if (!inClass.isEmpty()) return single(row, inClass);
        boolean known = row.bornOn() != null || row.fileNumber() != null;
        return namesakes.isEmpty() || known && namesakes.stream().allMatch(pupil -> pupil.bornOn() != null)
                ? new Found(null, null)
                : Found.refusing("import.row.namesake", row.name().text(), className(namesakes.getFirst()));
    }

    private Found single(ClassList.Row row, List<ClassListNow.Pupil> pupils) {
        return pupils.size() == 1
                ? new Found(pupils.getFirst(), null)
                : Found.refusing("import.row.namesake", row.name().text(), className(pupils.getFirst()));
    }

    private String className(ClassListNow.Pupil pupil) {
        var schoolClass = pupil.classId() == null ? null : now.schoolClass(pupil.classId());
        return schoolClass == null ? "—" : schoolClass.name();
    }
}
