package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.school.RoomName;
import eljur.substitutions.web.DaySheet;
import eljur.timetable.DayOffers;
import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledDays;
import eljur.timetable.TimetabledLesson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of substitutions for the notice board: who comes to which class, never why. */
@Component
@Transactional(readOnly = true)
class DaySheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Texts.RUSSIAN);

    private final TimetabledDays days;
    private final DayOffers offers;
    private final StaffAbsences absences;
    private final DeskRows rows;
    private final DeskWords words;
    private final JdbcClient db;
    private final Clock clock;
    private final Texts texts;

    DaySheets(
            TimetabledDays days,
            DayOffers offers,
            StaffAbsences absences,
            DeskRows rows,
            DeskWords words,
            JdbcClient db,
            Clock clock,
            Texts texts) {
        this.days = days;
        this.offers = offers;
        this.absences = absences;
        this.rows = rows;
        this.words = words;
        this.db = db;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param asked null: the day that the desk opens with */
    public DaySheet of(CurrentUser who, @Nullable LocalDate asked) {
        long school = who.schoolId();
        LocalDate day = asked != null ? asked : rows.schoolDay(school, rows.today(school));
        TimetabledDay lessons = days.of(school, day);
        var laid = new LaidDay(lessons, absences.of(school, day), List.of(), offers.recorded(school, lessons), words);
        List<DeskRows.Change> changes = rows.changes(school, day, laid.ids());
        List<DaySheet.Line> lines = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (DeskRows.Change change : changes) {
            told.add(change.lesson());
            lines.add(line(lessons.lesson(change.lesson()).orElse(null), change));
        }
        laid.affected()
                .filter(lesson -> laid.isOpen(lesson) && !told.contains(lesson.id()))
                .forEach(lesson -> lines.add(line(lesson, texts.of("substitutions.sheet.open"))));
        lines.sort(Comparator.comparingInt(DaySheet.Line::ordinal).thenComparing(DaySheet.Line::classes));
        return sheet(school, day, lines);
    }

    private DaySheet sheet(long school, LocalDate day, List<DaySheet.Line> lines) {
        return db.sql("""
                        select s.name, s.zone, head.position as head, head.name as head_name, deputy.position as deputy, deputy.name as deputy_name
                        from school.v_school s
                        left join lateral (
                            select position, name from school.v_signer
                            where school_id = s.school_id and kind = 'head' and :day between since and coalesce(until, 'infinity')
                            order by since, signer_id limit 1) head on true
                        left join lateral (
                            select position, name from school.v_signer
                            where school_id = s.school_id and kind = 'deputy' and :day between since and coalesce(until, 'infinity')
                            order by since, signer_id limit 1) deputy on true
                        where s.school_id = :school""")
                .param("school", school)
                .param("day", day)
                .query((row, n) -> new DaySheet(
                        row.getString("name"),
                        day.toString(),
                        words.heading(day, LocalDate.MIN),
                        texts.of(
                                "substitutions.sheet.source",
                                MOMENT.format(clock.instant().atZone(ZoneId.of(row.getString("zone"))))),
                        approval(row.getString("head"), row.getString("head_name")),
                        signature(row.getString("deputy"), row.getString("deputy_name")),
                        List.copyOf(lines)))
                .single();
    }

    private List<String> approval(@Nullable String position, @Nullable String name) {
        return position == null || name == null
                ? List.of()
                : List.of(
                        texts.of("substitutions.sheet.approval"),
                        position,
                        texts.of("substitutions.sheet.approval.name", name));
    }

    private String signature(@Nullable String position, @Nullable String name) {
        return position == null || name == null
                ? texts.of("substitutions.sheet.signature")
                : texts.of("substitutions.sheet.signature.of", position, name);
    }

    /** @param lesson null: it was moved to another day */
    private DaySheet.Line line(@Nullable TimetabledLesson lesson, DeskRows.Change change) {
        if (lesson != null) return line(lesson, words.said(change));
        return new DaySheet.Line(
                change.fromOrdinal(),
                change.classes(),
                taught(change.name(), change.classes()),
                change.teachers(),
                words.said(change),
                "");
    }

    private DaySheet.Line line(TimetabledLesson lesson, String change) {
        return new DaySheet.Line(
                lesson.ordinal(),
                String.join(", ", lesson.classNames()),
                taught(lesson.name(), String.join(", ", lesson.classNames())),
                String.join(", ", lesson.teacherNames()),
                change,
                lesson.room() == null || lesson.cancelled() ? "" : new RoomName(lesson.room()).said(texts));
    }

    // A lesson of the whole class is told by its subject, the class stands beside it; of a part of a class the name
    // says which part.
    private static String taught(String name, String classes) {
        String ending = ", " + classes;
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
