package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.journal.permits.ClosedLesson.Choice;
import eljur.journal.writing.EditWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lessons with what decides whether they can be opened, and to whom. */
@Component
class ClosedLessons {

    private final JdbcClient db;
    private final Clock clock;

    ClosedLessons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<ClosedLesson> find(CurrentUser who, long lesson) {
        return db.sql("""
                        select l.lesson_id, l.course_id, t.term_id, c.name, c.group_id, l.on_date, l.cancelled, c.kind <> 'lesson' as activity, k.at, s.zone,
                               d.edit_window_days, %s,
                               array(select u.what || ':' || u.name from (
                                         select 'class' as what, k.name, k.grade from people.v_group_class g
                                         join journal.class_closure x on x.school_id = g.school_id and x.class_id = g.class_id
                                         join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                                         where c.kind = 'lesson' and g.school_id = c.school_id and g.group_id = c.group_id and x.term_id = t.term_id
                                           and coalesce(x.open_until, '-infinity') <= :now
                                         union all
                                         select 'activities', '', 98 from journal.activities_closure x
                                         where c.kind <> 'lesson' and x.school_id = l.school_id and x.term_id = t.term_id
                                           and coalesce(x.open_until, '-infinity') <= :now
                                         union all
                                         select 'school', '', 99 from journal.school_closure x
                                         where x.school_id = l.school_id and x.term_id = t.term_id and coalesce(x.open_until, '-infinity') <= :now) u
                                     order by u.grade, u.name) as seals,
                               l.substitute_id is not distinct from :me or exists (
                                   select from timetable.v_course_teacher e
                                   where e.school_id = l.school_id and e.course_id = l.course_id and e.person_id = :me
                                     and l.on_date between e.since and coalesce(e.until, 'infinity')) as mine,
                               array(select p.person_id || '|' || p.short_name from people.v_person p
                                     where p.school_id = l.school_id and (p.person_id = l.substitute_id or exists (
                                         select from timetable.v_course_teacher e
                                         where e.school_id = l.school_id and e.course_id = l.course_id and e.person_id = p.person_id
                                           and (l.on_date between e.since and coalesce(e.until, 'infinity')
                                             or coalesce(e.until, 'infinity') >= (:now at time zone s.zone)::date)))
                                     order by p.short_name, p.person_id) as givers,
                               array(select p.person_id || '|' || p.name from people.v_group_pupil g
                                     join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                                     where g.school_id = l.school_id and g.group_id = c.group_id
                                       and l.on_date between g.since and coalesce(g.until, 'infinity')
                                     order by p.name collate "ru-x-icu", p.person_id) as pupils
                        from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join school.v_school s on s.school_id = l.school_id
                        join school.v_deadline d on d.school_id = l.school_id and l.on_date >= d.since and l.on_date < d.until
                        join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                         and l.on_date between t.starts_on and t.ends_on
                        left join journal.period_closure k
                          on k.school_id = l.school_id and k.course_id = l.course_id and k.term_id = t.term_id
                         and coalesce(k.open_until, '-infinity') <= :now
                        where l.school_id = :school and l.lesson_id = :lesson""".formatted(EditWindow.ISSUE_DAYS))
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("lesson", lesson)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> lesson(row))
                .optional();
    }

    /** The same, with its register held against a closing until the transaction ends. */
    Optional<ClosedLesson> held(CurrentUser who, long lesson) {
        db.sql("""
                        select 1 from journal.register_period p
                        where p.school_id = :school and (p.course_id, p.term_id) in (
                            select c.course_id, t.term_id from timetable.v_lesson_place l
                            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                            join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                             and l.on_date between t.starts_on and t.ends_on
                            where l.school_id = :school and l.lesson_id = :lesson)
                        for share of p""")
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .query(Integer.class)
                .list();
        return find(who, lesson);
    }

    private ClosedLesson lesson(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Timestamp at = row.getTimestamp("at");
        return new ClosedLesson(
                row.getLong("lesson_id"),
                row.getLong("course_id"),
                row.getLong("term_id"),
                row.getString("name"),
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("cancelled"),
                row.getBoolean("activity"),
                row.getBoolean("mine"),
                at == null ? null : LocalDate.ofInstant(at.toInstant(), zone),
                Arrays.stream((String[]) row.getArray("seals").getArray())
                        .map(Seal::of)
                        .toList(),
                EditWindow.days(row.getInt("edit_window_days"), row.getInt("issue_days")),
                LocalDateTime.now(clock.withZone(zone)),
                choices((String[]) row.getArray("givers").getArray()),
                choices((String[]) row.getArray("pupils").getArray()));
    }

    private static List<Choice> choices(String[] said) {
        List<Choice> choices = new ArrayList<>();
        for (String one : said) {
            String[] parts = one.split("\\|", 2);
            choices.add(new Choice(Long.parseLong(parts[0]), parts[1]));
        }
        return choices;
    }
}
