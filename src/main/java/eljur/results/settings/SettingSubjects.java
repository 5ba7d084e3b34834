package eljur.results.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subjects of a school by id, in the order of the alphabet. */
@Component
public class SettingSubjects {

    private final JdbcClient db;

    SettingSubjects(JdbcClient db) {
        this.db = db;
    }

    public Map<Long, String> of(long school) {
        Map<Long, String> subjects = new LinkedHashMap<>();
        db.sql("select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\"")
                .param(school)
                .query(row -> {
                    subjects.put(row.getLong("subject_id"), row.getString("name"));
                });
        return subjects;
    }
}
