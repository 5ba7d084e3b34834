package eljur.bench;

import eljur.bench.SqlLog.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The long acts of a year, each done once as a person does it, with PostgreSQL writing its statements down meanwhile. */
final class Acts {

    private final Served served;
    private final JdbcClient db;
    private final List<Act> done = new ArrayList<>();

    Acts(Served served, JdbcClient db) {
        this.served = served;
        this.db = db;
    }

    /** @param only results: the marks of a period and nothing else; empty: all acts */
    List<Act> all(List<String> only) throws IOException {
        results();
        if (only.contains("results")) return done;
        wholeSchool();
        candidates();
        turn();
        imports();
        return done;
    }

    /** The week of every class on one page, as it stands in these days and as it repeats. */
    private void wholeSchool() throws IOException {
        SignedIn deputy = SignedIn.as(served.port(), "deputy");
        ask(deputy.get("/timetable/school"));
        act(
                "расписание всей школы, открыто",
                () -> ask(deputy.get("/timetable/school")),
                answer -> count(answer, "<tr"));
        act(
                "расписание всей школы, проверено",
                () -> ask(deputy.get("/timetable/check")),
                answer -> count(answer, "<li"));
    }

    /** The marks of a period: what is proposed to the whole school, page by page, and one class confirmed at once. */
    private void results() throws IOException {
        List<Long> courses = db.sql("""
                        select c.id from timetable.course c join school.academic_year y on y.school_id = 1 and y.id = c.year_id
                        where c.school_id = 1 and c.kind = 'lesson' and not c.unmarked and current_date between y.starts_on and y.ends_on
                        order by c.id""").query(Long.class).list();
        SignedIn deputy = SignedIn.as(served.port(), "deputy");
        long[] lines = {0};
        act(
                "итоги: предложены всей школе (курсов " + courses.size() + ")",
                () -> {
                    Answer last = null;
                    for (long course : courses) {
                        last = ask(deputy.get("/registers/" + course + "/results"));
                        lines[0] += count(last, " id=\"p-");
                    }
                    return Objects.requireNonNull(last);
                },
                answer -> lines[0]);
        long course = db.sql("""
                        select t.course_id from timetable.course_teacher t
                        join access.account a on a.school_id = 1 and a.person_id = t.person_id and a.login = 'teacher'
                        join timetable.course c on c.school_id = 1 and c.id = t.course_id and c.kind = 'lesson' and not c.unmarked
                        join school.academic_year y on y.school_id = 1 and y.id = c.year_id and current_date between y.starts_on and y.ends_on
                        order by t.course_id limit 1""").query(Long.class).single();
        SignedIn teacher = SignedIn.as(served.port(), "teacher");
        Map<String, String> form = fields(ask(teacher.get("/registers/" + course + "/results")), "term");
        act(
                "итоги: класс подтверждён",
                () -> ask(teacher.form("/registers/" + course + "/results/proposed", form)),
                answer -> number(
                        "select count(*) from results.derivation where school_id = 1 and course_id = " + course));
    }

    /** The desk on a day on which somebody with lessons is away: who could give each of them. */
    private void candidates() throws IOException {
        record Day(LocalDate on, long teacher) {}
        Day day = db.sql("""
                        select l.on_date, t.person_id from timetable.scheduled_lesson l
                        join timetable.course_teacher t on t.school_id = l.school_id and t.course_id = l.course_id
                        where l.school_id = 1 and l.on_date > current_date and l.on_date between t.since and coalesce(t.until, l.on_date)
                          and not exists (select from substitutions.staff_absence a
                                          where a.person_id = t.person_id and l.on_date between a.since and coalesce(a.until, l.on_date))
                        group by 1, 2 having count(*) >= 5 order by 1, 2 limit 1""")
                .query((row, n) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2)))
                .single();
        db.sql("""
                        insert into substitutions.staff_absence (school_id, person_id, since, until, reason_code, reason, recorded_at, recorded_by)
                        values (1, ?, ?, ?, 'ill', 'болезнь', now(), ?)""").params(day.teacher(), day.on(), day.on(), day.teacher()).update();
        SignedIn deputy = SignedIn.as(served.port(), "deputy");
        ask(deputy.get("/substitutions?day=" + day.on()));
        act(
                "кандидаты на замену",
                () -> ask(deputy.get("/substitutions?day=" + day.on())),
                answer -> count(answer, "<option"));
    }

    private void turn() throws IOException {
        SignedIn admin = SignedIn.as(served.port(), "admin");
        ask(admin.form("/calendar/years", Map.of()));
        ask(admin.form(
                "/rollover/plan",
                Map.of(
                        "order",
                        "41",
                        "order-date",
                        "2026-05-28",
                        "leaving",
                        "42",
                        "leaving-date",
                        "2026-06-25",
                        "first-letters",
                        "А, Б",
                        "more-classes",
                        "10-А")));
        act("переход на следующий год, показан", () -> ask(admin.get("/rollover")), answer -> count(answer, "<tr>"));
        Map<String, String> form = fields(ask(admin.get("/rollover")), "seen", "operation");
        form.put("early", "true");
        String rows = "select count(*) from rollover.turned_row";
        act(
                "переход на следующий год, выполнен",
                () -> ask(admin.form("/rollover/turn", form)),
                answer -> number(rows));
        Map<String, String> turn = fields(ask(admin.get("/rollover")), "turn");
        act("переход на следующий год, отменён", () -> ask(admin.form("/rollover/undo", turn)), answer -> number(rows));
        act("чего не хватает", () -> ask(admin.get("/readiness")), answer -> count(answer, "<li>"));
    }

    /** The same school again, beside the first, out of tables. */
    private void imports() throws IOException {
        var tables = new SchoolTables(db);
        tables.emptySchool();
        SignedIn admin = SignedIn.as(served.port(), "second-admin");
        for (var table : tables.all().entrySet()) {
            String page = act(
                            "загрузка: " + table.getKey() + ", файл и проверка",
                            () -> ask(admin.upload("/imports", table.getKey() + ".csv", table.getValue())),
                            answer -> table.getValue().lines().count() - 1)
                    .headers()
                    .getOrDefault("location", "");
            String path = page.replaceFirst("^https?://[^/]+", "");
            String from = table.getKey().equals("расписание") ? firstDay() : "";
            Answer shown = act(
                    "загрузка: " + table.getKey() + ", показана",
                    () -> ask(admin.get(from.isEmpty() ? path : path + "?from=" + from)),
                    answer -> count(answer, "<tr>"));
            act(
                    "загрузка: " + table.getKey() + ", применена",
                    () -> ask(admin.form(path + "/application", application(shown, from))),
                    answer -> number("select count(*) from exchange.imported_row where school_id = 2 and batch_id = "
                            + path.replaceFirst(".*/", "")));
        }
    }

    /** A timetable that holds from the first day has the lessons of the whole year, whenever it is measured. */
    private String firstDay() {
        return db.sql("select starts_on::text from school.academic_year where school_id = 2 order by starts_on limit 1")
                .query(String.class)
                .single();
    }

    private static Map<String, String> application(Answer shown, String from) throws IOException {
        if (from.isEmpty()) return fields(shown, "seen");
        Map<String, String> form = fields(shown, "seen", "seen-from");
        form.put("from", from);
        return form;
    }

    private interface Counts {
        long of(Answer answer) throws IOException;
    }

    private interface Asks {
        Answer answer() throws IOException;
    }

    private Answer act(String name, Asks work, Counts rows) throws IOException {
        List<Answer> answers = new ArrayList<>();
        double[] seconds = new double[1];
        List<Statement> sent = SqlLog.during(served, db, () -> {
            long from = System.nanoTime();
            try {
                answers.add(work.answer());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            seconds[0] = (System.nanoTime() - from) / 1e9;
        });
        var act = new Act(name, seconds[0], SqlLog.count(sent), rows.of(answers.getFirst()));
        done.add(act);
        // What comes after may take long or fail: what was measured is said at once.
        System.err.println(act);
        return answers.getFirst();
    }

    private Answer ask(byte[] request) throws IOException {
        try (var connection = new HttpConnection(served.port())) {
            Answer answer = connection.ask(request);
            if (answer.status() != 200 && answer.status() != 302)
                throw new IllegalStateException("Answered " + answer.status() + ": " + SignedIn.text(answer));
            return answer;
        }
    }

    private static Map<String, String> fields(Answer answer, String... names) throws IOException {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (String name : names) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(SignedIn.text(answer));
            if (!found.find()) throw new IllegalStateException("No field " + name + " in " + SignedIn.text(answer));
            fields.put(name, found.group(1));
        }
        return fields;
    }

    private static long count(Answer answer, String sign) throws IOException {
        return Pattern.compile(Pattern.quote(sign))
                .matcher(SignedIn.text(answer))
                .results()
                .count();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
