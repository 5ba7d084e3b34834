package eljur.exchange;

import eljur.access.CurrentUser;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of each file when it was applied, kept beside it in the words that were read. */
@Component
class LoadReports {

    private final JdbcClient db;

    LoadReports(JdbcClient db) {
        this.db = db;
    }

    void keep(CurrentUser who, Batch batch, LoadReport report) {
        List<LoadReport.Message> all = report.messages();
        db.sql("""
                        insert into exchange.import_message (school_id, batch_id, ordinal, sort, place, kind, name, said)
                        select :school, :batch, m.n, m.sort, m.place, m.kind, m.name, m.said
                        from unnest(:sorts::text[], :places::int[], :kinds::text[], :names::text[], :said::text[])
                             with ordinality as m (sort, place, kind, name, said, n)""")
                .param("school", who.schoolId())
                .param("batch", batch.id())
                .param("sorts", texts(all, one -> one.sort().code()))
                .param("places", all.stream().map(LoadReport.Message::place).toArray(Integer[]::new))
                .param("kinds", texts(all, LoadReport.Message::kind))
                .param("names", texts(all, LoadReport.Message::name))
                .param("said", texts(all, LoadReport.Message::said))
                .update();
    }

    private static String[] texts(List<LoadReport.Message> all, Function<LoadReport.Message, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** @param batch one that this person may read */
    LoadReport of(CurrentUser who, Batch batch) {
        return new LoadReport(db.sql("""
                        select sort, place, kind, name, said from exchange.import_message
                        where school_id = ? and batch_id = ? order by ordinal""")
                .params(who.schoolId(), batch.id())
                .query((row, n) -> new LoadReport.Message(
                        LoadReport.Sort.of(row.getString(1)),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list());
    }
}
