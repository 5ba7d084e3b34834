package eljur.exchange.formats;

import eljur.exchange.formats.UntisRow.Taught;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of Untis as the neutral timetable. The numbers of the two files need not be the same lesson: they are joined by class,
 * teacher and subject. Rows of one number at one hour are a coupling: several classes, or teachers, at one lesson.
 */
final class UntisTimetable {

    private static final ExportedTimetable.Origin UNTIS = ExportedTimetable.Origin.UNTIS;

    private final List<UntisRow> placed;
    private final List<UntisRow> defined;
    private final List<PlannedItem> refused;
    private final List<ExportedTimetable.Unread> unread;
    private final Map<Taught, List<UntisRow>> places = new LinkedHashMap<>();
    private final Map<Taught, Double> load = new HashMap<>();
    private final Map<String, List<UntisRow>> couplings;
    private final Map<String, Set<String>> atHour = new HashMap<>();

    UntisTimetable(
            List<UntisRow> placed,
            List<UntisRow> defined,
            List<PlannedItem> refused,
            List<ExportedTimetable.Unread> unread) {
        this.placed = placed;
        this.defined = defined;
        this.refused = refused;
        this.unread = unread;
        placed.forEach(row ->
                places.computeIfAbsent(row.taught(), t -> new ArrayList<>()).add(row));
        defined.forEach(row -> {
            places.computeIfAbsent(row.taught(), t -> new ArrayList<>());
            load.merge(row.taught(), row.hours(), Double::sum);
        });
        couplings = placed.stream().collect(Collectors.groupingBy(UntisRow::coupling));
        placed.forEach(
                row -> atHour.computeIfAbsent(row.hour(), h -> new HashSet<>()).add(row.subject()));
    }

    ExportedTimetable timetable() {
        List<ExportedTimetable.Card> cards = placed.stream().map(this::card).toList();
        return new ExportedTimetable(
                ExportedTimetable.Day.week(),
                periods(),
                things(UntisRow::subject).entrySet().stream()
                        .map(one -> new ExportedTimetable.Subject(
                                UNTIS.ref(one.getKey()), one.getKey(), one.getKey(), one.getValue()))
                        .toList(),
                things(UntisRow::teacher).entrySet().stream()
                        .map(one -> new ExportedTimetable.Teacher(
                                UNTIS.ref(one.getKey()), new PersonName(one.getKey(), "", ""), one.getValue()))
                        .toList(),
                things(UntisRow::room).entrySet().stream()
                        .map(one -> new ExportedTimetable.Room(UNTIS.ref(one.getKey()), one.getKey(), one.getValue()))
                        .toList(),
                things(UntisRow::schoolClass).entrySet().stream()
                        .map(one -> new ExportedTimetable.ClassGroup(
                                UNTIS.ref(one.getKey()),
                                one.getKey(),
                                UntisGrades.of(one.getKey()),
                                "",
                                one.getValue()))
                        .toList(),
                groups(),
                places.keySet().stream().map(this::lesson).toList(),
                cards,
                UNTIS,
                refused,
                unread,
                remarks());
    }

    /** Each short name once, with the row where it stands first. */
    private Map<String, Integer> things(Function<UntisRow, String> name) {
        Map<String, Integer> things = new LinkedHashMap<>();
        placed.forEach(row -> things.putIfAbsent(name.apply(row), row.line()));
        defined.forEach(row -> things.putIfAbsent(name.apply(row), row.line()));
        things.remove("");
        return things;
    }

    private List<ExportedTimetable.Period> periods() {
        Map<Integer, Integer> hours = new TreeMap<>();
        placed.forEach(row -> hours.putIfAbsent(row.period(), row.line()));
        return hours.entrySet().stream()
                .map(hour -> new ExportedTimetable.Period(String.valueOf(hour.getKey()), null, null, hour.getValue()))
                .toList();
    }

    private List<ExportedTimetable.Group> groups() {
        Map<String, ExportedTimetable.Group> groups = new LinkedHashMap<>();
        for (UntisRow row : placed)
            groups.putIfAbsent(
                    group(row.schoolClass(), row.subject()),
                    new ExportedTimetable.Group(
                            group(row.schoolClass(), row.subject()),
                            row.subject(),
                            UNTIS.ref(row.schoolClass()),
                            false,
                            row.line()));
        return List.copyOf(groups.values());
    }

    private static String group(String schoolClass, String subject) {
        return UNTIS.ref(schoolClass + "/" + subject);
    }

    private ExportedTimetable.Lesson lesson(Taught taught) {
        List<UntisRow> rows = places.getOrDefault(taught, List.of());
        Set<String> classes = new TreeSet<>(Set.of(taught.schoolClass()));
        rows.forEach(row -> coupled(row).forEach(other -> classes.add(other.schoolClass())));
        boolean part = isPart(rows);
        return new ExportedTimetable.Lesson(
                taught.ref(),
                UNTIS.ref(taught.subject()),
                classes.stream().map(UNTIS::ref).toList(),
                part ? classes.stream().map(one -> group(one, taught.subject())).toList() : List.of(),
                taught.teacher().isEmpty() ? List.of() : List.of(UNTIS.ref(taught.teacher())),
                List.of(),
                hours(taught, rows),
                "lesson",
                rows.isEmpty() ? lineOf(taught) : rows.getFirst().line());
    }

    private int lineOf(Taught taught) {
        return defined.stream()
                .filter(row -> row.taught().equals(taught))
                .findFirst()
                .map(UntisRow::line)
                .orElse(0);
    }

    private List<UntisRow> coupled(UntisRow row) {
        return couplings.getOrDefault(row.coupling(), List.of());
    }

    /** While most of its lessons are given the class is at other subjects too: only a part of the class can be at this one. */
    private boolean isPart(List<UntisRow> rows) {
        long beside = rows.stream()
                .filter(row -> atHour.getOrDefault(row.hour(), Set.of()).size() > 1)
                .count();
        return beside * 2 > rows.size();
    }

    /** Of lessons given together one alone counts, or four classes at one lesson would make four hours of it. */
    private @Nullable Double hours(Taught taught, List<UntisRow> rows) {
        long own = rows.stream()
                .filter(row ->
                        coupled(row).stream().map(UntisRow::taught).noneMatch(other -> other.compareTo(taught) < 0))
                .count();
        if (own == 0 && !rows.isEmpty()) return null;
        Double told = load.get(taught);
        return told == null || told == 0 ? Double.valueOf(own) : told;
    }

    private ExportedTimetable.Card card(UntisRow row) {
        String room = coupled(row).stream()
                .map(UntisRow::room)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return new ExportedTimetable.Card(
                row.taught().ref(),
                String.valueOf(row.period()),
                "0".repeat(row.day() - 1) + "1",
                "",
                "",
                room.isEmpty() ? List.of() : List.of(UNTIS.ref(room)),
                row.line());
    }

    private List<Reason> remarks() {
        List<Reason> remarks = new ArrayList<>();
        remarks.add(
                Reason.of("import.untis.remark.read", String.valueOf(placed.size()), String.valueOf(defined.size())));
        if (defined.isEmpty()) remarks.add(Reason.of("import.untis.remark.counted"));
        remarks.add(Reason.of("import.untis.remark.codes"));
        String byCode = things(UntisRow::schoolClass).keySet().stream()
                .filter(UntisGrades::isByCode)
                .map(one -> one + " — " + UntisGrades.of(one))
                .collect(Collectors.joining(", "));
        if (!byCode.isEmpty()) remarks.add(Reason.of("import.untis.remark.grades", byCode));
        return remarks;
    }
}
