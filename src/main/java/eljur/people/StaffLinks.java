package eljur.people;

import eljur.platform.TouchedRow;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which id another program knows one of the staff: the id goes along when two cards become one. */
@Component
class StaffLinks {

    private final JdbcClient db;

    StaffLinks(JdbcClient db) {
        this.db = db;
    }

    @Nullable
    String of(long school, long person) {
        return db.sql("select external_id from people.staff where school_id = ? and person_id = ?")
                .params(school, person)
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
    }

    /** The former card gives the id up first: it is one person's at a time. */
    List<TouchedRow> move(long school, long person, long into) {
        String link = of(school, person);
        if (link == null) return List.of();
        List<TouchedRow> touched = new ArrayList<>();
        touched.add(linked(school, person, null));
        touched.add(linked(school, into, link));
        return touched;
    }

    private TouchedRow linked(long school, long person, @Nullable String link) {
        return db.sql("""
                        with was as (select t.* from people.staff t where t.school_id = :school and t.person_id = :person),
                        now as (
                            update people.staff t set external_id = :link::text
                            where t.school_id = :school and t.person_id = :person returning t.*)
                        select to_jsonb(was)::text as before, to_jsonb(now)::text as after from was join now using (person_id)""")
                .param("school", school)
                .param("person", person)
                .param("link", link, Types.VARCHAR)
                .query((row, n) -> new TouchedRow(
                        "staff", String.valueOf(person), row.getString("before"), row.getString("after")))
                .single();
    }
}
