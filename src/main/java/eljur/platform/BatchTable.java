package eljur.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that is written many rows at a time: they travel to the database as one JSON array, so a thousand rows cost as many
 * statements as one.
 *
 * @param entity as it is called in {@link TouchedRow}
 * @param write takes {@code :school} and {@code :rows}, answers {@code key}, {@code before}, {@code after} of each row it wrote
 * @param remove takes {@code :school} and {@code :keys}, an array of texts
 */
public record BatchTable(String entity, String write, String remove) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** @param rows records whose components are named as the columns are */
    public List<TouchedRow> write(JdbcClient db, long school, List<?> rows) {
        return rows.isEmpty() ? List.of() : writeJson(db, school, JSON.writeValueAsString(rows));
    }

    /** Numbers of the table's own sequence that nobody else will be given, for rows that are going to be written. */
    public static List<Long> numbers(JdbcClient db, String table, int count) {
        return db.sql("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")
                .params(table, count)
                .query(Long.class)
                .list();
    }

    public void takeBack(JdbcClient db, long school, List<TouchedRow> touched) {
        String[] created = touched.stream()
                .filter(TouchedRow::created)
                .map(TouchedRow::key)
                .toArray(String[]::new);
        if (created.length > 0)
            db.sql(remove).param("school", school).param("keys", created).update();
        List<String> former = touched.stream()
                .filter(row -> !row.created())
                .map(row -> String.valueOf(row.before()))
                .toList();
        if (!former.isEmpty()) writeJson(db, school, "[" + String.join(",", former) + "]");
    }

    private List<TouchedRow> writeJson(JdbcClient db, long school, String rows) {
        return db.sql(write)
                .param("school", school)
                .param("rows", rows)
                .query((row, n) ->
                        new TouchedRow(entity, row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
