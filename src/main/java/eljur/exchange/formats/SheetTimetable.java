package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that people typed, of a load or of a timetable, as the neutral timetable: its ids are the names themselves. */
final class SheetTimetable {

    private static final ExportedTimetable.Origin SHEET = ExportedTimetable.Origin.SHEET;

    /**
     * @param day null, with period 0: the row says what is taught, not when
     * @param weeks the mask of weeks; empty for every week
     */
    record Row(
            List<String> classes,
            String group,
            String subject,
            List<String> teachers,
            String room,
            @Nullable DayOfWeek day,
            int period,
            String weeks,
            @Nullable Double hours,
            String kind,
            int line) {

        private String course() {
            String taught = classes.stream().map(Cells::className).sorted().collect(Collectors.joining(","));
            return SHEET.ref(taught + "/" + Cells.fold(group) + "/" + Cells.fold(subject) + "/" + kind);
        }

        private String place() {
            return course() + " " + day + " " + period + " " + weeks + " " + Cells.fold(room) + " "
                    + (day == null ? teachers : "");
        }
    }

    private final Map<String, List<Row>> courses = new LinkedHashMap<>();
    private final Map<String, Row> places = new LinkedHashMap<>();
    private final List<PlannedItem> refused;
    private final List<ExportedTimetable.Unread> unread;

    private SheetTimetable(List<PlannedItem> refused, List<ExportedTimetable.Unread> unread) {
        this.refused = new ArrayList<>(refused);
        this.unread = unread;
    }

    static ExportedTimetable of(List<Row> rows, List<PlannedItem> refused, List<ExportedTimetable.Unread> unread) {
        SheetTimetable timetable = new SheetTimetable(refused, unread);
        rows.forEach(timetable::add);
        return timetable.timetable();
    }

    private void add(Row row) {
        Row first = places.putIfAbsent(row.place(), row);
        if (first == null)
            courses.computeIfAbsent(row.course(), c -> new ArrayList<>()).add(row);
        else
            refused.add(PlannedItem.refused(
                    row.day() == null ? "lesson" : "card",
                    row.subject() + ", " + String.join(", ", row.classes()),
                    row.line(),
                    Reason.of("import.sheet.twice", String.valueOf(first.line()))));
    }

    private ExportedTimetable timetable() {
        List<Row> rows = List.copyOf(places.values());
        return new ExportedTimetable(
                ExportedTimetable.Day.week(),
                periods(rows),
                named(rows, row -> Stream.of(row.subject())).entrySet().stream()
                        .map(one -> new ExportedTimetable.Subject(
                                one.getKey(),
                                one.getValue().name(),
                                one.getValue().name(),
                                one.getValue().line()))
                        .toList(),
                named(rows, row -> row.teachers().stream()).entrySet().stream()
                        .map(one -> teacher(one.getKey(), one.getValue()))
                        .toList(),
                named(rows, row -> Stream.of(row.room())).entrySet().stream()
                        .map(one -> new ExportedTimetable.Room(
                                one.getKey(),
                                one.getValue().name(),
                                one.getValue().line()))
                        .toList(),
                classes(rows),
                groups(rows),
                courses.entrySet().stream()
                        .map(course -> lesson(course.getKey(), course.getValue()))
                        .toList(),
                rows.stream().filter(row -> row.day() != null).map(this::card).toList(),
                SHEET,
                refused,
                unread,
                List.of());
    }

    private record Named(String name, int line) {}

    private static Map<String, Named> named(List<Row> rows, Function<Row, Stream<String>> names) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (Row row : rows)
            names.apply(row)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> named.putIfAbsent(ref(name), new Named(name, row.line())));
        return named;
    }

    private static ExportedTimetable.Teacher teacher(String ref, Named named) {
        TypedPerson typed = TypedPerson.read(named.name());
        return new ExportedTimetable.Teacher(ref, typed.name(), typed.bornOn(), named.line());
    }

    static String ref(String name) {
        return SHEET.ref(Cells.fold(name));
    }

    static String classRef(String name) {
        return SHEET.ref(Cells.className(name));
    }

    private static List<ExportedTimetable.Period> periods(List<Row> rows) {
        Map<Integer, Integer> hours = new TreeMap<>();
        rows.stream().filter(row -> row.day() != null).forEach(row -> hours.putIfAbsent(row.period(), row.line()));
        return hours.entrySet().stream()
                .map(hour -> new ExportedTimetable.Period(String.valueOf(hour.getKey()), null, null, hour.getValue()))
                .toList();
    }

    private static List<ExportedTimetable.ClassGroup> classes(List<Row> rows) {
        Map<String, ExportedTimetable.ClassGroup> classes = new LinkedHashMap<>();
        for (Row row : rows)
            for (String name : row.classes())
                classes.putIfAbsent(
                        classRef(name),
                        new ExportedTimetable.ClassGroup(classRef(name), name, UntisGrades.of(name), "", row.line()));
        return List.copyOf(classes.values());
    }

    private static List<ExportedTimetable.Group> groups(List<Row> rows) {
        Map<String, ExportedTimetable.Group> groups = new LinkedHashMap<>();
        for (Row row : rows)
            for (String name : row.group().isEmpty() ? List.<String>of() : row.classes())
                groups.putIfAbsent(
                        groupRef(name, row.group()),
                        new ExportedTimetable.Group(
                                groupRef(name, row.group()), row.group(), classRef(name), false, row.line()));
        return List.copyOf(groups.values());
    }

    private static String groupRef(String schoolClass, String group) {
        return SHEET.ref(Cells.className(schoolClass) + "/" + Cells.fold(group));
    }

    private static ExportedTimetable.Lesson lesson(String ref, List<Row> rows) {
        Row first = rows.getFirst();
        boolean told = rows.stream().anyMatch(row -> row.hours() != null);
        double hours = rows.stream()
                .mapToDouble(row -> row.hours() == null ? 0 : row.hours())
                .sum();
        return new ExportedTimetable.Lesson(
                ref,
                ref(first.subject()),
                first.classes().stream().map(SheetTimetable::classRef).toList(),
                first.group().isEmpty()
                        ? List.of()
                        : first.classes().stream()
                                .map(name -> groupRef(name, first.group()))
                                .toList(),
                rows.stream()
                        .flatMap(row -> row.teachers().stream())
                        .map(SheetTimetable::ref)
                        .distinct()
                        .toList(),
                List.of(),
                told ? Double.valueOf(hours) : null,
                first.kind(),
                first.line());
    }

    private ExportedTimetable.Card card(Row row) {
        int day = row.day() == null ? 1 : row.day().getValue();
        return new ExportedTimetable.Card(
                row.course(),
                String.valueOf(row.period()),
                "0".repeat(day - 1) + "1",
                row.weeks(),
                "",
                row.room().isEmpty() ? List.of() : List.of(ref(row.room())),
                row.line());
    }
}
