package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.writing.LessonAccess;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What those who teach a course note about a lesson for each other. It is no record: families do not see it, and the closing of a
 * period does not shut it.
 */
@Component
class LessonNotes {

    private final JdbcClient db;
    private final LessonAccess access;
    private final Operations operations;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    LessonNotes(JdbcClient db, LessonAccess access, Operations operations, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.access = access;
        this.operations = operations;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param by who wrote it last, by short name; empty while there was never a note */
    record Note(long version, String text, String by) {

        private static final Note NONE = new Note(0, "", "");
    }

    /** The note was changed since it was read. */
    static final class NoteChanged extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Note theirs;

        NoteChanged(Note theirs) {
            super("the note was changed by " + theirs.by());
            this.theirs = theirs;
        }

        Note theirs() {
            return theirs;
        }
    }

    record Entry(UUID op, long version, String text) {}

    @Transactional
    public Operations.Answer save(CurrentUser who, long lesson, Entry entry) {
        var given = operations.take(who.schoolId(), who.accountId(), entry.op(), lesson + " " + entry);
        if (given.isPresent()) return given.get();
        long course = course(who, lesson);
        Note before = now(who, lesson);
        if (before.version() != entry.version() || !written(who, lesson, entry))
            throw new NoteChanged(now(who, lesson));
        audit.record(who, event(course, lesson, before.text(), entry));
        var answer = new Operations.Answer(200, json.writeValueAsString(now(who, lesson)));
        operations.keep(who.schoolId(), entry.op(), answer);
        return answer;
    }

    private long course(CurrentUser who, long lesson) {
        long course = db.sql("select course_id from timetable.v_lesson where school_id = ? and lesson_id = ?")
                .params(who.schoolId(), lesson)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!access.may(who, "lesson-note", "write", course, lesson)) throw new NotFound();
        return course;
    }

    private Note now(CurrentUser who, long lesson) {
        return db.sql("""
                        select n.version, n.text, p.short_name
                        from journal.lesson_note n join people.v_person p on p.school_id = n.school_id and p.person_id = n.changed_by
                        where n.school_id = ? and n.lesson_id = ?""")
                .params(who.schoolId(), lesson)
                .query((row, n) -> new Note(row.getLong("version"), row.getString("text"), row.getString("short_name")))
                .optional()
                .orElse(Note.NONE);
    }

    private boolean written(CurrentUser who, long lesson, Entry entry) {
        return db.sql("""
                        insert into journal.lesson_note as n (school_id, lesson_id, text, version, changed_at, changed_by)
                        values (:school, :lesson, :text, 1, :now, :me)
                        on conflict (school_id, lesson_id) do update
                        set text = excluded.text, version = n.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where n.version = :version""")
                        .param("school", who.schoolId())
                        .param("lesson", lesson)
                        .param("text", entry.text())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .param("version", entry.version())
                        .update()
                == 1;
    }

    private ChangeEvent event(long course, long lesson, String before, Entry entry) {
        String action = before.isEmpty() ? "recorded" : entry.text().isEmpty() ? "removed" : "corrected";
        return new ChangeEvent(
                "lesson-note",
                action,
                String.valueOf(lesson),
                course,
                lesson,
                null,
                said(before),
                said(entry.text()),
                null,
                entry.op(),
                null);
    }

    private @Nullable String said(String text) {
        return text.isEmpty() ? null : json.writeValueAsString(text);
    }
}
