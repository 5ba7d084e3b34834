package eljur.results;

import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a family reads of clubs, electives and extracurricular work in a term: one statement for a child. */
@Component
public class ActivityReports {

    private final JdbcClient db;
    private final Texts texts;

    ActivityReports(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * One of them.
     *
     * @param said in plain words: how often the child was there, how many topics were done
     * @param result in words; empty where none is given
     * @param confirmed its leader confirmed the results of the term
     */
    public record Report(long course, String name, String said, String result, boolean confirmed) {}

    public List<Report> ofPupil(long school, long pupil, long term) {
        return db.sql("""
                        select c.course_id, c.name, p.value,
                               (select count(*) from journal.v_lesson l
                                where l.school_id = c.school_id and l.course_id = c.course_id and l.term_id = t.term_id and l.topic <> '') as topics,
                               (select count(*) from journal.v_lesson l
                                where l.school_id = c.school_id and l.course_id = c.course_id and l.term_id = t.term_id and l.attendance_at is not null
                                  and exists (select from people.v_group_pupil g
                                              where g.school_id = l.school_id and g.group_id = c.group_id and g.pupil_id = :pupil
                                                and l.on_date between g.since and coalesce(g.until, 'infinity'))) as lessons,
                               (select count(*) from journal.v_lesson l
                                join journal.v_absence a on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = :pupil
                                 and a.kind not in ('late', 'left')
                                where l.school_id = c.school_id and l.course_id = c.course_id and l.term_id = t.term_id and l.attendance_at is not null) as missed,
                               exists (select from results.activity_confirmation a
                                       where a.school_id = c.school_id and a.course_id = c.course_id and a.term_id = t.term_id) as confirmed
                        from school.v_term t
                        join timetable.v_course c on c.school_id = t.school_id and c.year_id = t.year_id and c.scheme = t.scheme and c.kind <> 'lesson'
                        left join journal.v_period_mark p
                          on p.school_id = c.school_id and p.course_id = c.course_id and p.term_id = t.term_id and p.pupil_id = :pupil
                        where t.school_id = :school and t.term_id = :term and coalesce(c.last_day, 'infinity') >= t.starts_on and exists (
                            select from people.v_group_pupil g
                            where g.school_id = c.school_id and g.group_id = c.group_id and g.pupil_id = :pupil
                              and g.since <= t.ends_on and coalesce(g.until, 'infinity') >= t.starts_on)
                        order by c.name collate "ru-x-icu", c.course_id""")
                .param("school", school)
                .param("pupil", pupil)
                .param("term", term)
                .query((row, n) -> {
                    String value = row.getString("value");
                    return new Report(
                            row.getLong("course_id"),
                            row.getString("name"),
                            said(row.getInt("lessons"), row.getInt("missed"), row.getInt("topics")),
                            value == null ? "" : ActivityWords.said(texts, MarkValue.of(value)),
                            row.getBoolean("confirmed"));
                })
                .list();
    }

    private String said(int lessons, int missed, int topics) {
        if (lessons == 0) return texts.of("activity.report.none");
        return texts.of("activity.report", lessons - missed, lessons) + " "
                + texts.count("activity.report.topics", topics);
    }
}
