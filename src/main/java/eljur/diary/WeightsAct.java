package eljur.diary;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which local act of the school marks have weights: families are told. */
@Component
class WeightsAct {

    private final JdbcClient db;

    WeightsAct(JdbcClient db) {
        this.db = db;
    }

    /** The one that held last by this day. */
    String of(long school, LocalDate day) {
        return db.sql(
                        "select act from journal.v_weight_act where school_id = ? and since <= ? order by since desc limit 1")
                .params(school, day)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
