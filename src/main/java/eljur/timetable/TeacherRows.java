package eljur.timetable;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.platform.NotFound;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who teaches what, written; each says what stood before. */
@Component
class TeacherRows {

    private final JdbcClient db;
    private final Accounts accounts;
    private final AccountStates states;
    private final Clock clock;

    TeacherRows(JdbcClient db, Accounts accounts, AccountStates states, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.states = states;
        this.clock = clock;
    }

    /** @throws NotFound when nobody of that number works or worked here */
    TeacherRules.Work work(CurrentUser who, long person) {
        return db.sql("select since, until from people.v_staff where school_id = ? and person_id = ?")
                .params(who.schoolId(), person)
                .query((row, n) -> new TeacherRules.Work(
                        row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    String name(CurrentUser who, long person) {
        return db.sql("select short_name from people.v_person where school_id = ? and person_id = ?")
                .params(who.schoolId(), person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    TouchedRow begin(CurrentUser who, long course, TeacherSpan span) {
        return asked(who, course, span, """
                        insert into timetable.course_teacher as t (school_id, course_id, person_id, since, until, role)
                        values (:school, :course, :person, :since, :until, :role)
                        returning null as before, to_jsonb(t)::text as after""")
                .param("until", span.until(), Types.DATE)
                .param("role", span.second() ? "second" : "main")
                .query((row, n) -> touched(course, span, row.getString("before"), row.getString("after")))
                .single();
    }

    TouchedRow end(CurrentUser who, long course, TeacherSpan span) {
        return asked(who, course, span, """
                        with was as (
                            select to_jsonb(t)::text as it from timetable.course_teacher t
                            where t.school_id = :school and t.course_id = :course and t.person_id = :person and t.since = :since),
                        now as (
                            update timetable.course_teacher t set until = :until
                            where t.school_id = :school and t.course_id = :course and t.person_id = :person and t.since = :since
                            returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now cross join was""")
                .param("until", span.until(), Types.DATE)
                .query((row, n) -> touched(course, span, row.getString("before"), row.getString("after")))
                .single();
    }

    TouchedRow remove(CurrentUser who, long course, TeacherSpan span) {
        return asked(who, course, span, """
                        delete from timetable.course_teacher t
                        where t.school_id = :school and t.course_id = :course and t.person_id = :person and t.since = :since
                        returning to_jsonb(t)::text as before, null as after""")
                .query((row, n) -> touched(course, span, row.getString("before"), row.getString("after")))
                .single();
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, long course, TeacherSpan span, String sql) {
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("course", course)
                .param("person", span.person())
                .param("since", span.since());
    }

    private static TouchedRow touched(long course, TeacherSpan span, @Nullable String before, @Nullable String after) {
        return new TouchedRow("course-teacher", course + ":" + span.key(), before, after);
    }

    TouchedRow remember(
            CurrentUser who, long course, TeacherSpan former, TeacherSpan successor, String reason, String document) {
        return db.sql("""
                        insert into timetable.teacher_change as t
                            (school_id, course_id, former_id, successor_id, since, reason, document, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning t.id::text as key, to_jsonb(t)::text as after""")
                .params(
                        who.schoolId(),
                        course,
                        former.person(),
                        successor.person(),
                        successor.since(),
                        reason,
                        document,
                        Timestamp.from(clock.instant()),
                        who.personId())
                .query((row, n) -> new TouchedRow("teacher-change", row.getString("key"), null, row.getString("after")))
                .single();
    }

    /** Who teaches needs the teacher's role to open a register; who has no log-in gets it with the log-in. */
    void giveRole(CurrentUser who, long person) {
        PersonId id = new PersonId(person);
        AccountState state = states.of(who.school(), List.of(id)).get(id);
        if (state == null || state.closedAt() != null || state.roles().contains(Role.TEACHER)) return;
        List<Role> roles = new ArrayList<>(state.roles());
        roles.add(Role.TEACHER);
        accounts.giveRoles(who.school(), id, roles);
    }
}
