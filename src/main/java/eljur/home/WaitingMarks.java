package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.Role;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of how many pupils marks from another school wait to be confirmed by the deputy head. */
@Component
class WaitingMarks {

    private final JdbcClient db;

    WaitingMarks(JdbcClient db) {
        this.db = db;
    }

    int pupils(CurrentUser who, LocalDate today) {
        if (who.role() != Role.DEPUTY_HEAD) return 0;
        return db.sql("""
                        select count(distinct m.pupil_id) from carried.v_mark m
                        join school.v_academic_year y on y.school_id = m.school_id and y.year_id = m.year_id
                        where m.school_id = ? and m.confirmed_at is null and m.returned_at is null and y.starts_on > ?""")
                .params(who.schoolId(), today.minusYears(1))
                .query(Integer.class)
                .single();
    }
}
