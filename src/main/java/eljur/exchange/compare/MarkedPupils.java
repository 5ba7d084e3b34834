package eljur.exchange.compare;

import eljur.exchange.compare.FormerNames.FormerName;
import eljur.exchange.formats.MarksList;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose marks a row of a table of marks has. The table is of a past period: who was in the class then is found in it by the name borne then, and
 * the mark is the child's wherever the child is now.
 */
final class MarkedPupils {

    /** @param remark how the child is found, where name or class are others now */
    record Found(
            MarksNow.@Nullable Pupil pupil,
            @Nullable Reason remark,
            @Nullable Reason refused) {

        private static Found refusing(String key, Object... args) {
            return new Found(null, null, Reason.of(key, args));
        }
    }

    private final MarksNow.Found now;

    MarkedPupils(MarksNow.Found now) {
        this.now = now;
    }

    Found find(MarksList.Row row, MarksNow.SchoolClass of) {
        List<MarksNow.Pupil> were = now.pupils().stream()
                .filter(pupil -> pupil.classes().contains(of.id()))
                .toList();
        List<MarksNow.Pupil> named = NameMatch.of(row.name(), were, MarksNow.Pupil::name);
        if (named.isEmpty()) named = formerly(row.name(), were);
        if (named.size() > 1) return Found.refusing("import.marks.namesakes");
        if (named.isEmpty()) return elsewhere(row.name());
        return new Found(named.getFirst(), remark(row.name(), named.getFirst(), of), null);
    }

    private static List<MarksNow.Pupil> formerly(PersonName typed, List<MarksNow.Pupil> were) {
        return were.stream().filter(pupil -> formerName(typed, pupil) != null).toList();
    }

    private static @Nullable FormerName formerName(PersonName typed, MarksNow.Pupil pupil) {
        return NameMatch.of(typed, pupil.formerNames(), FormerName::name).stream()
                .findFirst()
                .orElse(null);
    }

    private Found elsewhere(PersonName typed) {
        List<MarksNow.Pupil> others = new ArrayList<>(NameMatch.of(typed, now.pupils(), MarksNow.Pupil::name));
        others.addAll(formerly(typed, now.pupils()));
        return others.size() == 1
                ? Found.refusing("import.marks.other-class", className(others.getFirst()))
                : Found.refusing("import.marks.no-pupil");
    }

    private @Nullable Reason remark(PersonName typed, MarksNow.Pupil pupil, MarksNow.SchoolClass of) {
        boolean byName =
                !NameMatch.of(typed, List.of(pupil.name()), name -> name).isEmpty();
        FormerName former = byName ? null : formerName(typed, pupil);
        if (former != null)
            return Reason.of(
                    "import.marks.renamed",
                    typed.text(),
                    of.name(),
                    pupil.name().text(),
                    former.orderNumber(),
                    BirthDates.DAY.format(former.orderDate()));
        return pupil.schoolClass() == of.id()
                ? null
                : Reason.of("import.marks.moved", typed.text(), of.name(), className(pupil));
    }

    private String className(MarksNow.Pupil pupil) {
        return now.classes().stream()
                .filter(one -> Objects.equals(one.id(), pupil.schoolClass()))
                .map(MarksNow.SchoolClass::name)
                .findFirst()
                .orElse("—");
    }
}
