package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads files into a running school as its administrator does, or whom else one names, and looks at what came of it. */
final class ImportProgram implements AutoCloseable {

    private static final Pattern COUNT =
            Pattern.compile("<li><b>(\\d+)</b><span>([^<]+)</span><span class=\"parts\">(.*?)</span></li>");

    final SchoolProgram program = SchoolProgram.started();
    final Visitor admin;

    ImportProgram() {
        this("admin");
    }

    ImportProgram(String login) {
        admin = program.signedIn(login);
    }

    /** Uploads a file that can be read. */
    String upload(Visitor who, String name, byte[] content) {
        HttpResponse<String> answer = who.upload("/imports", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    String upload(String name, byte[] content) {
        return upload(admin, name, content);
    }

    /** As the page proposes it. */
    HttpResponse<String> apply(String page) {
        String body = admin.get(page).body();
        String day = value(body, "seen-from");
        return admin.submit(page + "/application", Map.of("seen", value(body, "seen"), "from", day, "seen-from", day));
    }

    /** Looks what would come of it from that day on, and applies that. */
    HttpResponse<String> applyFrom(String day, String page) {
        String body = admin.get(page + "?from=" + day).body();
        return admin.submit(page + "/application", Map.of("seen", value(body, "seen"), "from", day, "seen-from", day));
    }

    static String value(String body, String name) {
        Matcher found = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name))
                .matcher(body);
        return found.find() ? found.group(1) : "";
    }

    /** Uploads and applies. */
    String load(String name, byte[] content) {
        String page = upload(name, content);
        HttpResponse<String> answer = apply(page);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return page;
    }

    /** Uploads and applies as from the first day of the year, so that there is a past. */
    String loadFromTheFirst(String name, byte[] content) {
        String page = upload(name, content);
        HttpResponse<String> answer = applyFrom("2026-09-01", page);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return page;
    }

    HttpResponse<String> undo(String page) {
        return admin.submit(page + "/undo", Map.of());
    }

    /** The strip of numbers: "40 Учителя: новых 40". */
    List<String> counts(String page) {
        return COUNT.matcher(admin.get(page).body())
                .results()
                .map(found -> found.group(1) + " " + found.group(2) + ": "
                        + found.group(3).replaceAll("</span><span[^>]*>", ", ").replaceAll("<[^>]+>", ""))
                .toList();
    }

    /** The lines of a list on the page, as text. */
    List<String> lines(String page, String heading) {
        String body = admin.get(page).body();
        int from = body.indexOf("id=\"" + heading + "\"");
        if (from < 0) return List.of();
        return Pattern.compile("<tr>(<td.*?)</tr>|<li>(.*?)</li>")
                .matcher(body.substring(from, body.indexOf("</section>", from)))
                .results()
                .map(found -> (found.group(1) == null ? found.group(2) : found.group(1))
                        .replaceAll("</td><td[^>]*>", " | ")
                        .replaceAll("<[^>]+>", "")
                        .strip())
                .toList();
    }

    /** A print of the rows of every table that an import may write, to be compared. */
    Map<String, String> rows() {
        return program.inDatabase(db -> {
            Map<String, String> prints = new TreeMap<>();
            for (String table : tables(db))
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

    private static List<String> tables(JdbcClient db) {
        return db.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname in ('school', 'people', 'timetable', 'journal', 'carried') order by 1""").query(String.class).list();
    }

    long count(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }

    List<String> texts(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    @Override
    public void close() {
        program.close();
    }
}
