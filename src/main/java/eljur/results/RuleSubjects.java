package eljur.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subjects that a rule can be for. */
@Component
class RuleSubjects {

    private final JdbcClient db;

    RuleSubjects(JdbcClient db) {
        this.db = db;
    }

    /** Names by id, in the order of the alphabet. */
    Map<Long, String> of(long school) {
        Map<Long, String> subjects = new LinkedHashMap<>();
        db.sql(
                        "select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\", subject_id")
                .param(school)
                .query(row -> {
                    subjects.put(row.getLong("subject_id"), row.getString("name"));
                });
        return subjects;
    }
}
