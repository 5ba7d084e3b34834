package eljur.homework;

import eljur.homework.files.Attachments;
import eljur.homework.files.Attachments.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a family reads of homework set ahead: its own child's, and never for whom else it was set. */
@Component
public class FamilyHomework {

    /** Of a pupil: of the courses whose group the pupil is in on the day; all of them, those of a part the pupil is in, those by name. */
    private static final String IS_FOR = """
            exists (select from people.v_group_pupil g
                    where g.school_id = a.school_id and g.group_id = c.group_id and g.pupil_id = {pupil}
                      and a.due_on >= g.since and (g.until is null or a.due_on <= g.until))
            and (a.audience = 'all' or a.audience = 'pupils' and {pupil} = any (a.pupils)
                 or a.audience = 'group' and exists (
                    select from people.v_group_pupil g
                    where g.school_id = a.school_id and g.group_id = a.group_id and g.pupil_id = {pupil}
                      and a.due_on >= g.since and (g.until is null or a.due_on <= g.until)))
            """;

    private final JdbcClient db;
    private final Attachments attachments;
    private final FileWords words;

    FamilyHomework(JdbcClient db, Attachments attachments, FileWords words) {
        this.db = db;
        this.attachments = attachments;
        this.words = words;
    }

    /** Of homework {@code a} of course {@code c}. @param pupil an expression of SQL */
    static String isFor(String pupil) {
        return IS_FOR.replace("{pupil}", pupil);
    }

    /**
     * @param group that it is set for; empty: not for a group
     * @param personal set for the pupil by name
     */
    public record Task(
            long id,
            long course,
            String subject,
            LocalDate dueOn,
            String text,
            @Nullable Integer minutes,
            String group,
            boolean personal,
            List<Link> links,
            List<File> files) {

        private Task with(List<File> files) {
            return new Task(id, course, subject, dueOn, text, minutes, group, personal, links, files);
        }
    }

    /** @param host where it leads */
    public record Link(String address, String host) {}

    /** @param address null while the antivirus has not let it through @param state in words */
    public record File(@Nullable String address, String name, String size, String state) {}

    /** What is due for this pupil on these days, day by day. */
    public List<Task> of(long school, long pupil, LocalDate first, LocalDate last) {
        List<Task> tasks = db.sql("""
                        select a.id, a.course_id, c.subject, a.due_on, a.text, a.minutes, a.links, a.audience, coalesce(k.name, '') as group_name
                        from homework.assignment a
                        join timetable.v_course c on c.school_id = a.school_id and c.course_id = a.course_id
                        left join people.v_study_group k on k.school_id = a.school_id and k.group_id = a.group_id
                        where a.school_id = :school and a.due_on between :first and :last and a.withdrawn_at is null and %s
                        order by a.due_on, c.subject, a.id""".formatted(isFor(":pupil")))
                .param("school", school)
                .param("pupil", pupil)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> task(row))
                .list();
        var files = attachments.of(school, tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .map(one -> one.with(files.getOrDefault(one.id(), List.of()).stream()
                        .map(this::file)
                        .toList()))
                .toList();
    }

    private File file(Attachment one) {
        var shown = words.shown(List.of(one)).getFirst();
        return new File(shown.address(), shown.name(), shown.size(), one.state().isServed() ? "" : shown.state());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getString("subject"),
                row.getObject("due_on", LocalDate.class),
                row.getString("text"),
                row.getObject("minutes", Integer.class),
                row.getString("group_name"),
                Audience.of(row.getString("audience")) == Audience.PUPILS,
                List.of((String[]) row.getArray("links").getArray()).stream()
                        .map(link -> new Link(link, Links.host(link)))
                        .toList(),
                List.of());
    }
}
