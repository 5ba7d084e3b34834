package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.web.DebtsPage;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pupils owe in the registers that one may read, and until when it is to be paid. */
@Component
class Debts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final JdbcClient db;
    private final Registers registers;
    private final LessonsForWriting lessons;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Debts(JdbcClient db, Registers registers, LessonsForWriting lessons, Rights rights, Audit audit, Clock clock) {
        this.db = db;
        this.registers = registers;
        this.lessons = lessons;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of the school year that runs.
     *
     * @param refusal of a day that was just typed; null: nothing was
     */
    @Transactional(readOnly = true)
    public DebtsPage page(CurrentUser who, DebtsPage.@Nullable Refusal refusal) {
        boolean mayChange = rights.any(who.role(), "mark", "record");
        return new DebtsPage(
                registers
                        .asked(who, """
                        select d.lesson_id, d.pupil_id, d.course_id, d.work_id, p.name, c.name as register, d.work_name, d.work_title, d.held_on, d.due_on,
                               (select w.term_id from journal.work w where w.school_id = d.school_id and w.id = d.work_id) as term_id,
                               exists (select from journal.work w join journal.period_closure k
                                         on k.school_id = w.school_id and k.course_id = w.course_id and k.term_id = w.term_id
                                        and coalesce(k.open_until, '-infinity') <= :now
                                       where w.school_id = d.school_id and w.id = d.work_id) as closed,
                               d.due_on < (:now at time zone s.zone)::date as overdue
                        from timetable.v_course c
                        join school.v_school s on s.school_id = c.school_id
                        join journal.v_debt d on d.school_id = c.school_id and d.course_id = c.course_id and d.lesson_id is not null
                        join people.v_person p on p.school_id = d.school_id and p.person_id = d.pupil_id
                        where c.school_id = :school and %s
                          and c.year_id = (select n.year_id from school.v_academic_year n where n.school_id = c.school_id
                              order by n.starts_on <= (:now at time zone s.zone)::date desc, abs(n.starts_on - (:now at time zone s.zone)::date) limit 1)
                        order by d.due_on nulls last, d.held_on, p.name, d.pupil_id""".formatted(Registers.MINE))
                        .query((row, n) -> line(row, mayChange))
                        .list(),
                refusal);
    }

    /**
     * Sets the day; the one that was seen must still be it.
     *
     * @param work 0: the only one that is owed
     *
     * @throws NotFound when the lesson is in no way the writer's own, or nothing is owed
     * @throws Refused when it is closed, or the day lies before the work
     */
    @Transactional
    public void change(CurrentUser who, long lessonId, long pupil, long work, @Nullable LocalDate due, String seen) {
        LessonFacts lesson = lessons.cellForWriting(who, lessonId, pupil, "mark");
        Owed owed = owed(who, lessonId, pupil, work);
        String stands = owed.due();
        if (due == null || due.isBefore(lesson.day()) || due.getYear() > 2100)
            throw new Refused("debts.no.day", DAY.format(lesson.day()));
        if (stands.equals(due.toString())) return;
        if (!stands.equals(seen)) throw new Refused("debts.no.changed", DAY.format(LocalDate.parse(stands)));
        db.sql("""
                        insert into journal.debt_date (school_id, work_id, pupil_id, due_on, recorded_at, recorded_by)
                        values (:school, :work, :pupil, :due, :now, :me)
                        on conflict (school_id, work_id, pupil_id) do update
                        set due_on = excluded.due_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .param("school", who.schoolId())
                .param("work", owed.work())
                .param("pupil", pupil)
                .param("due", due)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .update();
        audit.record(who, event(lesson, pupil, stands, due));
    }

    /** @param due an empty text where no day is set */
    private record Owed(long work, String due) {}

    private Owed owed(CurrentUser who, long lesson, long pupil, long work) {
        return db.sql("""
                        select work_id, coalesce(due_on::text, '') from journal.v_debt
                        where school_id = ? and lesson_id = ? and pupil_id = ? and (work_id = ? or ? = 0) limit 1""")
                .params(who.schoolId(), lesson, pupil, work, work)
                .query((row, n) -> new Owed(row.getLong(1), row.getString(2)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ChangeEvent event(LessonFacts lesson, long pupil, String stood, LocalDate due) {
        return new ChangeEvent(
                "debt",
                stood.isEmpty() ? "recorded" : "corrected",
                lesson.lesson() + ":" + pupil,
                lesson.course(),
                lesson.lesson(),
                pupil,
                stood.isEmpty() ? null : "{\"due\":\"" + stood + "\"}",
                "{\"due\":\"" + due + "\"}",
                null,
                null,
                null);
    }

    private static DebtsPage.Line line(ResultSet row, boolean mayChange) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        String title = row.getString("work_title"), kind = row.getString("work_name");
        return new DebtsPage.Line(
                row.getLong("lesson_id"),
                row.getLong("pupil_id"),
                row.getLong("course_id"),
                row.getLong("term_id"),
                row.getLong("work_id"),
                row.getString("name"),
                row.getString("register"),
                title.isEmpty() ? kind : kind + ": " + title,
                DAY.format(row.getObject("held_on", LocalDate.class)),
                due == null ? "" : due.toString(),
                due == null ? "" : DAY.format(due),
                row.getBoolean("overdue"),
                row.getBoolean("closed"),
                mayChange && !row.getBoolean("closed"));
    }
}
