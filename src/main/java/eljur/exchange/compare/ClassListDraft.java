package eljur.exchange.compare;

import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.Enrolments.Enrolment;
import eljur.platform.Numbers;
import eljur.school.SchoolStructure.ClassGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Class lists under comparison: the classes known so far, and what would be done. */
final class ClassListDraft {

    private static final Pattern CLASS = Pattern.compile("^(\\d{1,2})\\D.*|^(\\d{1,2})$");

    final ClassListNow now;
    final Numbers numbers;
    final Questions questions;
    final ClassListRows rows = new ClassListRows();
    final List<PlannedItem> items = new ArrayList<>();
    final List<Reason> remarks = new ArrayList<>();

    final ContactComparison contacts = new ContactComparison(this);

    private final Map<String, ClassGroup> classes = new LinkedHashMap<>();

    ClassListDraft(ClassListNow now, Numbers numbers, Questions questions) {
        this.now = now;
        this.numbers = numbers;
        this.questions = questions;
        now.classes().forEach(one -> classes.putIfAbsent(Cells.className(one.name()), one));
    }

    /** The class of this name; one that is not there is made, when its name begins with its grade. */
    @Nullable
    ClassGroup schoolClass(String name, int row) {
        ClassGroup known = classes.get(Cells.className(name));
        return known == null ? added(name, row) : known;
    }

    private @Nullable ClassGroup added(String name, int row) {
        Matcher grade = CLASS.matcher(Cells.bare(name));
        if (!grade.matches() || name.length() > 20) return null;
        int number = Integer.parseInt(grade.group(1) == null ? grade.group(2) : grade.group(1));
        if (number < 1 || number > 12) return null;
        var fresh = new ClassGroup(
                numbers.next("class-group"),
                now.year().id(),
                number,
                name.replaceFirst("^\\D*\\d{1,2}", "").replaceAll("[^\\p{L}\\p{N}]", ""),
                name,
                now.year().scheme(number),
                null,
                null);
        classes.put(Cells.className(name), fresh);
        rows.classes.add(fresh);
        PlannedItem item = PlannedItem.of("class", PlannedItem.State.NEW, name, row);
        // the first list of a school brings its classes; later a new one may be a slip
        items.add(now.classes().isEmpty() ? item : item.noting(List.of(Reason.of("import.fresh.class"))));
        return fresh;
    }

    /** A class that only refused rows name is not made: its name may be what is wrong with them. */
    void keepOnlyNeeded() {
        Set<Long> joined = rows.enrolments.stream().map(Enrolment::classId).collect(Collectors.toSet());
        for (ClassGroup one : List.copyOf(rows.classes)) {
            if (joined.contains(one.id())) continue;
            rows.classes.remove(one);
            items.removeIf(item -> item.kind().equals("class") && item.name().equals(one.name()));
        }
    }

    /** A class in which nothing was recorded yet has its pupils from the beginning of the year. */
    LocalDate since(long schoolClass) {
        var year = now.year();
        return now.begun().contains(schoolClass) ? year.fromNow() : year.startsOn();
    }
}
