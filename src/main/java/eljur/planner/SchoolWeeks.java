package eljur.planner;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.planner.TimetableOwners.Owner;
import eljur.planner.WeekRows.Whose;
import eljur.planner.web.SchoolWeekPage;
import eljur.planner.web.SchoolWeekPage.Cell;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole school in one grid, as it hangs in the corridor. */
@Component
@Transactional(readOnly = true)
class SchoolWeeks {

    private final TimetableOwners owners;
    private final WeekRows rows;
    private final Rights rights;
    private final Texts texts;

    SchoolWeeks(TimetableOwners owners, WeekRows rows, Rights rights, Texts texts) {
        this.owners = owners;
        this.rows = rows;
        this.rights = rights;
        this.texts = texts;
    }

    public SchoolWeekPage page(CurrentUser who, @Nullable LocalDate day, String kind) {
        TimetableOwners.Today today = owners.today(who);
        var week = new ShownWeek(kind, day == null ? today.lessonDay() : day, today.day());
        List<Owner> classes = owners.classesForReading(who, week.day(), null);
        List<PlacedLesson> lessons = week.repeats()
                ? rows.inForce(who.schoolId(), Whose.SCHOOL, 0, week.day())
                : rows.ofDays(who.schoolId(), Whose.SCHOOL, 0, week.monday(), week.sunday());
        return new SchoolWeekPage(
                today.school(),
                rights.any(who.role(), "timetable-check", "read"),
                week.kind(),
                week.day().toString(),
                week.period(texts),
                week.monday().minusDays(7).toString(),
                week.monday().plusDays(7).toString(),
                classes.stream()
                        .map(one -> new SchoolWeekPage.ClassName(one.id(), one.name()))
                        .toList(),
                lessons.isEmpty() ? List.of() : days(week, classes, lessons),
                (int) lessons.stream().filter(PlacedLesson::changed).count(),
                today.approval());
    }

    private List<SchoolWeekPage.Day> days(ShownWeek week, List<Owner> classes, List<PlacedLesson> lessons) {
        Map<String, List<PlacedLesson>> placed = new HashMap<>();
        Map<Integer, TreeSet<Integer>> ordinals = new HashMap<>();
        for (PlacedLesson lesson : lessons) {
            ordinals.computeIfAbsent(lesson.weekday(), any -> new TreeSet<>()).add(lesson.ordinal());
            for (long one : lesson.classes())
                placed.computeIfAbsent(key(one, lesson.weekday(), lesson.ordinal()), any -> new ArrayList<>())
                        .add(lesson);
        }
        List<SchoolWeekPage.Day> days = new ArrayList<>();
        for (int weekday : week.weekdays(lessons)) {
            List<SchoolWeekPage.Row> hours = new ArrayList<>();
            TreeSet<Integer> taught = ordinals.getOrDefault(weekday, new TreeSet<>());
            if (!taught.isEmpty())
                for (int n = Math.min(1, taught.first()); n <= taught.last(); n++)
                    hours.add(row(weekday, n, classes, placed));
            days.add(new SchoolWeekPage.Day(ShownWeek.weekday(weekday), week.date(weekday, texts), hours));
        }
        return days;
    }

    private SchoolWeekPage.Row row(
            int weekday, int ordinal, List<Owner> classes, Map<String, List<PlacedLesson>> placed) {
        return new SchoolWeekPage.Row(
                ordinal,
                classes.stream()
                        .map(one -> cell(placed.getOrDefault(key(one.id(), weekday, ordinal), List.of())))
                        .toList());
    }

    private static String key(long ofClass, int weekday, int ordinal) {
        return ofClass + ":" + weekday + ":" + ordinal;
    }

    /** Two halves of one subject are one word with two rooms. */
    private Cell cell(List<PlacedLesson> lessons) {
        List<PlacedLesson> given =
                lessons.stream().filter(one -> !one.cancelled()).toList();
        String text = given.stream().map(PlacedLesson::shortSubject).distinct().collect(Collectors.joining(" / "));
        String rooms = given.stream()
                .map(PlacedLesson::roomName)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        String about = lessons.stream()
                .map(one -> one.subject()
                        + (one.part() == null ? "" : " (" + one.part() + ")")
                        + (one.teacherNames().isEmpty() ? "" : ": " + String.join(", ", one.teacherNames())))
                .collect(Collectors.joining("; "));
        boolean changed = lessons.stream().anyMatch(PlacedLesson::changed);
        if (text.isEmpty() && !lessons.isEmpty()) return new Cell(texts.of("planner.cancelled.short"), "", about, true);
        return new Cell(text, rooms, about, changed);
    }
}
