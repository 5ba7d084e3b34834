package eljur.backup;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By whose time nights are counted and files are called: the first school's, for the installation has no other. */
record Zones(JdbcClient db) {

    static final String FIRST = "select zone from school.v_school order by school_id limit 1";

    static final ZoneId UNTIL_A_SCHOOL_SAYS = ZoneId.of("Europe/Simferopol");

    ZoneId first() {
        return db.sql(FIRST).query(String.class).optional().map(ZoneId::of).orElse(UNTIL_A_SCHOOL_SAYS);
    }
}
