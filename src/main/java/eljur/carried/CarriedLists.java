package eljur.carried;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.carried.web.CarriedList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose sheets the reader may open, by what has become of them: one statement, however many there are. */
@Component
class CarriedLists {

    private final JdbcClient db;
    private final CarriedWords words;
    private final Rights rights;
    private final Clock clock;

    CarriedLists(JdbcClient db, CarriedWords words, Rights rights, Clock clock) {
        this.db = db;
        this.words = words;
        this.rights = rights;
        this.clock = clock;
    }

    private record Line(String state, CarriedList.Entry entry) {}

    CarriedList list(CurrentUser who) {
        List<Line> lines = lines(who);
        return new CarriedList(
                of(lines, "waiting"),
                of(lines, "returned"),
                of(lines, "confirmed"),
                rights.any(who.role(), "carried-mark", "confirm"));
    }

    private static List<CarriedList.Entry> of(List<Line> lines, String state) {
        return lines.stream()
                .filter(line -> line.state().equals(state))
                .map(Line::entry)
                .toList();
    }

    private List<Line> lines(CurrentUser who) {
        var own = rights.relations(who.role(), "carried-mark", "read");
        return db.sql("""
                        select m.pupil_id, p.name, k.name as class_name, s.version,
                               case when bool_or(m.returned_at is not null and m.confirmed_at is null) then 'returned'
                                    when bool_or(m.confirmed_at is null) then 'waiting' else 'confirmed' end as state,
                               count(*) filter (where m.confirmed_at is null or not m.waits) as marks,
                               (array_agg(m.source order by m.id desc))[1] as source,
                               coalesce((array_agg(m.returned_why order by m.id desc) filter (where m.confirmed_at is null))[1], '') as why,
                               (array_agg(a.short_name order by m.id desc))[1] as by_name,
                               (max(m.recorded_at) at time zone z.zone)::date as on_day
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k
                        join school.v_school z on z.school_id = :school
                        join people.v_enrolment e on e.school_id = :school and e.class_id = k.class_id
                         and not exists (
                            select from people.v_enrolment n
                            join school.v_class_group c on c.school_id = n.school_id and c.class_id = n.class_id
                            where n.school_id = e.school_id and n.pupil_id = e.pupil_id and c.year_id = k.year_id and n.since > e.since)
                        join carried.sheet s on s.school_id = :school and s.pupil_id = e.pupil_id and s.year_id = k.year_id
                        join (select w.*, bool_or(w.confirmed_at is null) over (partition by w.school_id, w.pupil_id, w.year_id) as waits
                              from carried.mark w where w.school_id = :school and w.withdrawn_at is null) m
                          on m.pupil_id = e.pupil_id and m.year_id = k.year_id
                        join people.v_person p on p.school_id = :school and p.person_id = m.pupil_id
                        join people.v_person a on a.school_id = :school and a.person_id = m.recorded_by
                        group by m.pupil_id, p.name, k.name, k.grade, s.version, z.zone
                        order by k.grade, k.name, p.name collate "ru-x-icu", m.pupil_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("state"),
                new CarriedList.Entry(
                        row.getLong("pupil_id"),
                        row.getString("name"),
                        row.getString("class_name"),
                        row.getInt("marks"),
                        row.getString("source"),
                        words.entered(row.getString("by_name"), row.getObject("on_day", LocalDate.class)),
                        row.getString("why"),
                        row.getString("version")));
    }
}
