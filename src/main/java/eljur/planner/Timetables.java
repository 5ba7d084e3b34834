package eljur.planner;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.access.Role;
import eljur.planner.BellRows.Span;
import eljur.planner.TimetableOwners.Owner;
import eljur.planner.WeekRows.Whose;
import eljur.planner.web.TimetablePage;
import eljur.planner.web.TimetablePage.Cell;
import eljur.planner.web.TimetablePage.Item;
import eljur.planner.web.TimetablePage.Row;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The week of a class, a teacher or a room: as many statements in a village as in a town. */
@Component
@Transactional(readOnly = true)
class Timetables {

    private final TimetableOwners owners;
    private final WeekRows rows;
    private final BellRows bells;
    private final FamilyGroups families;
    private final LessonWords words;
    private final Rights rights;
    private final Texts texts;

    Timetables(
            TimetableOwners owners,
            WeekRows rows,
            BellRows bells,
            FamilyGroups families,
            LessonWords words,
            Rights rights,
            Texts texts) {
        this.owners = owners;
        this.rows = rows;
        this.bells = bells;
        this.families = families;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * What was asked for.
     *
     * @param of null: one's own, or the first
     * @param day null: today, or the next day with lessons
     */
    record Asked(Whose view, @Nullable Long of, @Nullable LocalDate day, String kind) {}

    public TimetablePage page(CurrentUser who, Asked asked) {
        TimetableOwners.Today today = owners.today(who);
        var week = new ShownWeek(asked.kind(), asked.day() == null ? today.lessonDay() : asked.day(), today.day());
        List<Owner> all = all(who, asked, week.day());
        Owner owner = Owner.of(all, first(who, asked, all)).orElse(new Owner(0, ""));
        LocalDate from = week.repeats() ? week.day() : week.monday(), to = week.repeats() ? from : week.sunday();
        List<PlacedLesson> lessons =
                families.forReading(who, lessons(who.schoolId(), asked.view(), owner.id(), week), from, to);
        return page(who, asked.view(), today, week, all, owner, lessons);
    }

    private List<Owner> all(CurrentUser who, Asked asked, LocalDate day) {
        return switch (asked.view()) {
            case TEACHER -> owners.teachers(who, day);
            case ROOM -> owners.rooms(who, day, asked.of());
            default -> owners.classesForReading(who, day, asked.of());
        };
    }

    /** A teacher's own timetable comes first, and that of a form tutor's own class. */
    private @Nullable Long first(CurrentUser who, Asked asked, List<Owner> all) {
        if (asked.of() != null) return asked.of();
        Set<Long> own = switch (asked.view()) {
            case TEACHER -> Set.of(who.personId());
            case ROOM -> Set.of();
            default -> who.role() == Role.FORM_TUTOR ? owners.tutored(who) : Set.<Long>of();
        };
        return all.stream().map(Owner::id).filter(own::contains).findFirst().orElse(null);
    }

    private List<PlacedLesson> lessons(long school, Whose view, long owner, ShownWeek week) {
        if (!week.repeats()) return rows.ofDays(school, view, owner, week.monday(), week.sunday());
        List<PlacedLesson> places = rows.inForce(school, view, owner, week.day());
        Set<Long> classes =
                places.stream().flatMap(one -> one.classes().stream()).collect(Collectors.toSet());
        if (places.isEmpty()) return places;
        // Class 0 stands for no class: an empty set would ask for all.
        classes.add(0L);
        BellRows.Bells rung = bells.of(school, week.day(), classes);
        return places.stream().map(one -> WeekTimes.timed(one, rung)).toList();
    }

    private TimetablePage page(
            CurrentUser who,
            Whose view,
            TimetableOwners.Today today,
            ShownWeek week,
            List<Owner> all,
            Owner owner,
            List<PlacedLesson> lessons) {
        List<Integer> weekdays = week.weekdays(lessons);
        String name = view.name().toLowerCase(java.util.Locale.ROOT);
        return new TimetablePage(
                today.school(),
                name,
                rights.any(who.role(), "whole-timetable", "read"),
                rights.any(who.role(), "timetable-check", "read"),
                owner.id(),
                owner.name(),
                week.kind(),
                week.day().toString(),
                week.period(texts),
                week.monday().minusDays(7).toString(),
                week.monday().plusDays(7).toString(),
                all.stream()
                        .map(one -> new TimetablePage.Choice(one.id(), one.name(), one.id() == owner.id()))
                        .toList(),
                weekdays.stream()
                        .map(one ->
                                new TimetablePage.Day(ShownWeek.weekday(one), week.date(one, texts), week.isToday(one)))
                        .toList(),
                grid(name, weekdays, lessons),
                (int) lessons.stream().filter(PlacedLesson::changed).count(),
                today.approval());
    }

    private List<Row> grid(String view, List<Integer> weekdays, List<PlacedLesson> lessons) {
        Map<Integer, Map<Integer, List<PlacedLesson>>> placed = new HashMap<>();
        var ordinals = new TreeSet<Integer>();
        for (PlacedLesson lesson : lessons) {
            ordinals.add(lesson.ordinal());
            placed.computeIfAbsent(lesson.ordinal(), any -> new HashMap<>())
                    .computeIfAbsent(lesson.weekday(), any -> new ArrayList<>())
                    .add(lesson);
        }
        List<Row> grid = new ArrayList<>();
        if (ordinals.isEmpty()) return grid;
        for (int n = Math.min(1, ordinals.first()); n <= ordinals.last(); n++) {
            Map<Integer, List<PlacedLesson>> hour = placed.getOrDefault(n, Map.of());
            Span usual =
                    WeekTimes.usual(hour.values().stream().flatMap(List::stream).toList());
            List<Cell> cells = weekdays.stream()
                    .map(day -> cell(view, hour.getOrDefault(day, List.of()), usual))
                    .toList();
            grid.add(new Row(String.valueOf(n), WeekTimes.said(usual), cells));
        }
        return grid;
    }

    private Cell cell(String view, List<PlacedLesson> lessons, @Nullable Span usual) {
        List<Item> items = lessons.stream()
                .sorted(Comparator.comparing(PlacedLesson::cancelled).reversed())
                .map(one -> words.item(one, view, WeekTimes.other(one, usual)))
                .toList();
        return new Cell(items, items.stream().anyMatch(Item::changed));
    }
}
