package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.home.web.WaitingWork;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the deputy head to be decided. */
@Component
class Waiting {

    private final JdbcClient db;

    Waiting(JdbcClient db) {
        this.db = db;
    }

    WaitingWork of(CurrentUser who, LocalDate today) {
        if (who.role() != Role.DEPUTY_HEAD) return WaitingWork.NOTHING;
        return db.sql("""
                        select (select count(distinct m.pupil_id) from carried.v_mark m
                                join school.v_academic_year y on y.school_id = m.school_id and y.year_id = m.year_id
                                where m.school_id = :school and m.confirmed_at is null and m.returned_at is null and y.starts_on > :from) as pupils,
                               (select count(*) from journal.v_permit p
                                where p.school_id = :school and p.decided_at is null) as permits""")
                .param("school", who.schoolId())
                .param("from", today.minusYears(1))
                .query((row, n) -> new WaitingWork(row.getInt("pupils"), row.getInt("permits")))
                .single();
    }
}
