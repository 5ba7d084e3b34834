package eljur.results.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings that a school has entered, the latest first; one statement. */
@Component
public class Settings {

    private final JdbcClient db;

    Settings(JdbcClient db) {
        this.db = db;
    }

    public SettingsInForce of(long school) {
        return new SettingsInForce(
                db.sql("""
                        select id, kind, since, from_grade, to_grade, subject_id, way, parts, act, withdrawn_at is not null as withdrawn
                        from results.setting where school_id = ? order by since desc, id desc""").param(school).query((row, n) -> setting(row)).list());
    }

    private static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                row.getLong("id"),
                Setting.Kind.of(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getInt("from_grade"),
                row.getInt("to_grade"),
                row.getObject("subject_id", Long.class),
                row.getString("way"),
                List.of((Long[]) row.getArray("parts").getArray()),
                row.getString("act"),
                row.getBoolean("withdrawn"));
    }
}
