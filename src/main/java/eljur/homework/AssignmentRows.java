package eljur.homework;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of homework set ahead, each with its event. */
@Component
class AssignmentRows {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    AssignmentRows(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    long add(CurrentUser who, HomeworkCourse course, AssignmentForm form, boolean late) {
        var added = filled(db.sql("""
                        insert into homework.assignment as a (school_id, course_id, due_on, due_lesson_id, text, minutes, links, audience,
                            group_id, pupils, late, recorded_at, recorded_by)
                        values (:school, :course, :due_on, :due_lesson, :text, :minutes, :links, :audience, :group, :pupils, :late, :now, :me)
                        returning a.id, null as before, to_jsonb(a)::text as after"""), who, form, late)
                .param("course", course.id())
                .query((row, n) -> event(row, "recorded", course.id(), null))
                .single();
        audit.record(who, added);
        return Long.parseLong(added.key());
    }

    void change(CurrentUser who, Assignment before, AssignmentForm form, boolean late) {
        audit.record(
                who,
                filled(db.sql("""
                        with was as (select id, to_jsonb(a) as it from homework.assignment a where a.school_id = :school and a.id = :id),
                        written as (
                            update homework.assignment a
                            set due_on = :due_on, due_lesson_id = :due_lesson, text = :text, minutes = :minutes, links = :links,
                                audience = :audience, group_id = :group, pupils = :pupils, late = a.late or :late,
                                version = a.version + 1, changed_at = :now, changed_by = :me
                            where a.school_id = :school and a.id = :id returning a.id, to_jsonb(a) as it)
                        select w.id, was.it::text as before, w.it::text as after from written w join was using (id)"""), who, form, late)
                        .param("id", before.id())
                        .query((row, n) -> event(row, "corrected", before.course(), null))
                        .single());
    }

    void withdraw(CurrentUser who, Assignment before, String why) {
        audit.record(
                who,
                db.sql("""
                        with was as (select id, to_jsonb(a) as it from homework.assignment a where a.school_id = :school and a.id = :id),
                        written as (
                            update homework.assignment a
                            set withdrawn_at = :now, withdrawn_by = :me, withdrawn_why = :why, version = a.version + 1
                            where a.school_id = :school and a.id = :id returning a.id, to_jsonb(a) as it)
                        select w.id, was.it::text as before, w.it::text as after from written w join was using (id)""")
                        .param("school", who.schoolId())
                        .param("id", before.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .param("why", why)
                        .query((row, n) -> event(row, "withdrawn", before.course(), why.isEmpty() ? null : why))
                        .single());
    }

    private JdbcClient.StatementSpec filled(
            JdbcClient.StatementSpec statement, CurrentUser who, AssignmentForm form, boolean late) {
        return statement
                .param("school", who.schoolId())
                .param("due_on", form.dueOn())
                .param("due_lesson", form.dueLesson(), Types.BIGINT)
                .param("text", form.text())
                .param("minutes", form.minutes(), Types.INTEGER)
                .param("links", form.links().toArray(String[]::new))
                .param("audience", form.audience().stored())
                .param("group", form.group(), Types.BIGINT)
                .param("pupils", form.pupils().toArray(Long[]::new))
                .param("late", late)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId());
    }

    private static ChangeEvent event(ResultSet row, String action, long course, @Nullable String reason)
            throws SQLException {
        return new ChangeEvent(
                "assignment",
                action,
                row.getString("id"),
                course,
                null,
                null,
                row.getString("before"),
                row.getString("after"),
                reason,
                null,
                null);
    }
}
