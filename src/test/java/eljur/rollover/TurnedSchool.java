package eljur.rollover;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test school, whose administrator has begun the next year, and the page on which that year is turned. */
final class TurnedSchool implements AutoCloseable {

    static final Map<String, String> ORDERS = Map.of(
            "order", "№ 41",
            "order-date", "2027-05-28",
            "leaving", "42",
            "leaving-date", "2027-06-25",
            "leave-on", "2027-06-30",
            "first-letters", "А, Б",
            "more-classes", "");

    final SchoolProgram program = SchoolProgram.started();
    final Visitor admin = program.signedIn("admin");

    long beginNextYear() {
        admin.submit("/calendar/years", Map.of());
        return number("select max(id) from school.academic_year where school_id = 901 and name = '2027/28'");
    }

    HttpResponse<String> plan(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(ORDERS);
        fields.putAll(more);
        return admin.submit("/rollover/plan", fields);
    }

    Map<String, String> form() {
        String page = admin.get("/rollover").body();
        return new HashMap<>(
                Map.of("seen", field(page, "seen"), "operation", field(page, "operation"), "early", "true"));
    }

    private static String field(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    HttpResponse<String> turn() {
        return admin.submit("/rollover/turn", form());
    }

    HttpResponse<String> undo() {
        return admin.submit(
                "/rollover/undo", Map.of("turn", field(admin.get("/rollover").body(), "turn")));
    }

    List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    long number(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }

    void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }

    /** A print of the rows of every table of the school's life. */
    Map<String, String> rows() {
        return program.inDatabase(db -> {
            Map<String, String> prints = new TreeMap<>();
            for (String table : db.sql("""
                            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'r' and n.nspname in ('school', 'people', 'timetable', 'journal') order by 1""").query(String.class).list())
                prints.put(
                        table,
                        db.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                + table + " t")
                                .query(String.class)
                                .single());
            return prints;
        });
    }

    @Override
    public void close() {
        program.close();
    }
}
