package eljur.home;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zone of a school: what «today» means there. */
@Component
class SchoolClock {

    private final JdbcClient db;

    SchoolClock(JdbcClient db) {
        this.db = db;
    }

    ZoneId zone(long school) {
        return ZoneId.of(db.sql("select zone from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single());
    }
}
