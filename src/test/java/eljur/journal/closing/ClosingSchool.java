package eljur.journal.closing;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A school whose registers are closed, by whom it may be, and opened again. */
abstract class ClosingSchool {

    static final String PAGE = "/registers/971/closing?term=";

    SchoolProgram program;
    Visitor anna;
    Visitor deputy;
    Visitor director;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        deputy = program.signedIn("deputy");
        director = program.signedIn("director");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    static String chain(String rest) {
        return "/closing/" + rest;
    }

    static HttpResponse<String> close(Visitor who, long course, long term, String asIs) {
        return who.submit(
                "/registers/" + course + "/terms/" + term + "/closure", Map.of("order", "№ 5", "as-is", asIs));
    }

    static HttpResponse<String> ask(Visitor who, String place, String why) {
        return who.submit("/" + place + "/reopening", Map.of("why", why, "order", "№ 6"));
    }

    HttpResponse<String> decide(Visitor who, String act, String field, String value) {
        long latest = program.inDatabase(
                db -> db.sql("select max(id) from journal.reopening where why = 'описка' and asked_at > '2026-12-01'")
                        .query(Long.class)
                        .single());
        return who.submit("/reopenings/" + latest + "/" + act, Map.of(field, value));
    }

    HttpResponse<String> cell(String text) {
        long version = program.inDatabase(db -> db.sql(
                        "select coalesce(max(version), 0) from journal.cell where lesson_id = 9711216 and pupil_id = 9101")
                .query(Long.class)
                .single());
        return anna.post("/registers/971/cells", """
                {"op":"%s","lesson":9711216,"pupil":9101,"version":%d,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), version, text));
    }

    /** Everything of algebra in the second quarter is written; what lies ahead is cancelled. */
    void complete() {
        program.inDatabase(db -> db.sql("""
                insert into timetable.cancellation (school_id, lesson_id, reason, recorded_at, recorded_by)
                select school_id, id, 'карантин', '2026-12-16T08:00Z', 9005 from timetable.scheduled_lesson
                where course_id = 971 and on_date between '2026-11-05' and '2026-12-31'
                  and id not in (select id from journal.lesson) on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                update journal.lesson set topic = coalesce(topic, 'Тема'), attendance_at = coalesce(attendance_at, '2026-12-16T08:00Z')
                where course_id = 971""").update());
        program.inDatabase(db -> db.sql("""
                insert into journal.period_mark (school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by)
                select distinct 901, 971, 9012, pupil_id, '4', timestamptz '2026-12-16T08:00Z', 9001
                from people.v_group_pupil where school_id = 901 and group_id = 971""").update());
    }

    List<String> closed() {
        return program.inDatabase(
                db -> db.sql("select course_id || ':' || term_id from journal.period_closure order by 1")
                        .query(String.class)
                        .list());
    }

    List<String> events(String entity) {
        return program.inDatabase(
                db -> db.sql("""
                        select action || ' ' || case entity when 'reopening' then (900 + row_number() over (partition by action order by id))::text else entity_key end
                               || ' ' || coalesce(reason, 'null') || ' ' || person_id
                        from audit.change_event where entity = ? order by id""").param(entity).query(String.class).list());
    }

    static String said(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body().replaceAll("(?s).*role=\"alert\">.*?<p>(.*?)</p>.*", "$1");
    }

    static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        String main = page.body().replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1");
        return main.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
