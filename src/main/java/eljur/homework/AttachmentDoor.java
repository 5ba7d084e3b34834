package eljur.homework;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.homework.files.Attachments;
import eljur.homework.files.Attachments.Attachment;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose a file is: of whoever may see the homework it belongs to. */
@Component
class AttachmentDoor {

    private final HomeworkCourses courses;
    private final Assignments assignments;
    private final Attachments attachments;
    private final Rights rights;
    private final JdbcClient db;
    private final Clock clock;

    AttachmentDoor(
            HomeworkCourses courses,
            Assignments assignments,
            Attachments attachments,
            Rights rights,
            JdbcClient db,
            Clock clock) {
        this.courses = courses;
        this.assignments = assignments;
        this.attachments = attachments;
        this.rights = rights;
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when it is not the reader's @throws Refused while the antivirus has not let it through */
    @Transactional(readOnly = true)
    public Attachment attachmentForReading(CurrentUser who, long assignment, long file) {
        Assignment homework = assignments.assignment(who, assignment);
        Set<Relation> own = rights.relations(who.role(), "assignment-file", "read");
        boolean family = own.contains(Relation.SELF) || own.contains(Relation.OWN_CHILD);
        if (!family) courses.courseForReading(who, homework.course());
        else if (!isOfFamily(who, own, assignment)) throw new NotFound();
        Attachment found = attachments.one(who.schoolId(), assignment, file).orElseThrow(NotFound::new);
        if (!found.state().isServed())
            throw new Refused("homework.file.no." + found.state().stored(), found.name());
        return found;
    }

    private boolean isOfFamily(CurrentUser who, Set<Relation> own, long assignment) {
        return db.sql("""
                        select exists (
                            select from (
                                select cast(:me as bigint) as pupil_id, daterange(null, null) as days where :self
                                union all
                                select r.pupil_id, r.days from people.v_diary_reader r
                                where :by_child and r.school_id = :school and r.guardian_id = :me) own
                            join school.v_school s on s.school_id = :school
                            join homework.assignment a on a.school_id = :school and a.id = :id and a.withdrawn_at is null
                            join timetable.v_course c on c.school_id = a.school_id and c.course_id = a.course_id
                            where (:now at time zone s.zone)::date <@ own.days and %s)""".formatted(FamilyHomework.isFor("own.pupil_id")))
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("self", own.contains(Relation.SELF))
                .param("by_child", own.contains(Relation.OWN_CHILD))
                .param("id", assignment)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
