package eljur.firstday;

import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a school has already of what a preset would make. */
@Component
class PresetsNow {

    private final JdbcClient db;
    private final Clock clock;

    PresetsNow(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Year(long yearId, String name) {}

    /** @throws Refused when the school has no year that runs or is to come */
    PresetNow of(long school) {
        Year year = db.sql("""
                        select y.year_id, y.name from school.v_academic_year y
                        join school.v_school s on s.school_id = y.school_id
                        where y.school_id = :school and y.ends_on >= (:now at time zone s.zone)::date order by y.starts_on limit 1""")
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .query(Year.class)
                .optional()
                .orElseThrow(() -> new Refused("preset.no.year"));
        return new PresetNow(
                year.yearId(),
                year.name(),
                new LinkedHashSet<>(db.sql(
                                "select distinct scheme from school.v_term where school_id = ? and year_id = ? order by 1")
                        .params(school, year.yearId())
                        .query(String.class)
                        .list()),
                db.sql("select area_id as id, name, ordinal from school.v_subject_area where school_id = ?")
                        .param(school)
                        .query(PresetNow.Area.class)
                        .list(),
                db.sql(
                                "select subject_id as id, name, area_id is not null as placed from school.v_subject where school_id = ?")
                        .param(school)
                        .query(PresetNow.Subject.class)
                        .list(),
                classes(school, year.yearId()),
                new HashSet<>(db.sql("""
                                select distinct g.class_id as school_class, c.subject_id as subject from timetable.v_course c
                                join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                                where c.school_id = ? and c.year_id = ?""")
                        .params(school, year.yearId())
                        .query(PresetNow.Taught.class)
                        .list()));
    }

    private java.util.List<PresetNow.SchoolClass> classes(long school, long year) {
        return db.sql("""
                        select k.class_id as id, k.name, k.scheme,
                               (select min(g.group_id) from people.v_study_group g
                                join people.v_group_class c on c.school_id = g.school_id and c.group_id = g.group_id
                                where g.school_id = k.school_id and c.class_id = k.class_id and g.whole
                                  and not exists (select from people.v_group_class o where o.school_id = g.school_id
                                                  and o.group_id = g.group_id and o.class_id <> k.class_id)) as "group"
                        from school.v_class_group k where k.school_id = ? and k.year_id = ?""")
                .params(school, year)
                .query(PresetNow.SchoolClass.class)
                .list();
    }
}
