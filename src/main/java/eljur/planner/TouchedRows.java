package eljur.planner;

import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a draft wrote when it came into force, kept so that it can be taken back in the opposite order. */
@Component
class TouchedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final List<TakesBack> doors;

    TouchedRows(JdbcClient db, List<TakesBack> doors) {
        this.db = db;
        this.doors = doors;
    }

    void keep(long school, long draft, List<TouchedRow> touched) {
        String rows = JSON.writeValueAsString(IntStream.range(0, touched.size())
                .mapToObj(n -> Map.of(
                        "ordinal", n,
                        "entity", touched.get(n).entity(),
                        "entity_id", touched.get(n).key(),
                        "before", text(touched.get(n).before()),
                        "after", text(touched.get(n).after())))
                .toList());
        db.sql("""
                        insert into planner.draft_touched (school_id, draft_id, ordinal, entity, entity_id, before, after)
                        select :school, :draft, r.ordinal, r.entity, r.entity_id, nullif(r.before, '')::jsonb, nullif(r.after, '')::jsonb
                        from jsonb_to_recordset(:rows::jsonb) as r (ordinal int, entity text, entity_id text, before text, after text)""")
                .param("school", school)
                .param("draft", draft)
                .param("rows", rows)
                .update();
    }

    private static String text(@org.jspecify.annotations.Nullable String json) {
        return json == null ? "" : json;
    }

    List<TouchedRow> backwards(long school, long draft) {
        return db.sql("""
                        select entity, entity_id, before::text, after::text from planner.draft_touched
                        where school_id = ? and draft_id = ? order by ordinal desc""")
                .params(school, draft)
                .query((row, n) -> new TouchedRow(
                        row.getString("entity"),
                        row.getString("entity_id"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** Rows of one kind in a row go back together. */
    void takeBack(long school, List<TouchedRow> backwards) {
        int from = 0;
        for (int i = 1; i <= backwards.size(); i++) {
            String entity = backwards.get(from).entity();
            if (i < backwards.size() && backwards.get(i).entity().equals(entity)) continue;
            List<TouchedRow> rows = backwards.subList(from, i);
            doors.stream()
                    .filter(door -> door.entities().contains(entity))
                    .forEach(door -> door.takeBack(school, entity, rows));
            from = i;
        }
    }
}
