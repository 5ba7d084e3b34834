package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The deputy at the desk of Friday, 18 December: Anna's algebra in 7-А is the only lesson of that day. */
abstract class AtTheDesk {

    static final String FRIDAY = "2026-12-18";
    static final long ALGEBRA_FRIDAY = 9711218;
    static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    SchoolProgram program;
    Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    /** Sessions do not last so long. */
    void itIsFriday() {
        program.clock()
                .moveTo(TestSchool.dayOf(ALGEBRA_FRIDAY)
                        .atTime(11, 30)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
        deputy = program.signedIn("deputy");
    }

    void annaIsAway() {
        assertThat(submit(
                                "/substitutions/absences",
                                "person",
                                "9001",
                                "code",
                                "ill",
                                "since",
                                FRIDAY,
                                "until",
                                FRIDAY,
                                "document",
                                "№ 12")
                        .statusCode())
                .isEqualTo(302);
    }

    long extraGeometry(int ordinal) {
        assertThat(submit(
                                "/substitutions/extra-lessons",
                                "course",
                                "975",
                                "ordinal",
                                String.valueOf(ordinal),
                                "code",
                                "plan")
                        .statusCode())
                .isEqualTo(302);
        return program.inDatabase(db -> db.sql("select lesson_id from timetable.extra_lesson")
                .query(Long.class)
                .single());
    }

    HttpResponse<String> assign(long person) {
        return act(ALGEBRA_FRIDAY, "substitution", "person", String.valueOf(person));
    }

    HttpResponse<String> undo(String change) {
        return act(ALGEBRA_FRIDAY, "undo", "change", change);
    }

    HttpResponse<String> act(long lesson, String act, String... fields) {
        Map<String, String> form = form(fields);
        form.put("seen", seen(lesson));
        return deputy.submit("/substitutions/lessons/" + lesson + "/" + act, form);
    }

    HttpResponse<String> submit(String path, String... fields) {
        return deputy.submit(path, form(fields));
    }

    static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("day", FRIDAY));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    String seen(long lesson) {
        var page = SEEN.matcher(deputy.get("/substitutions?lesson=" + lesson).body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    static String topic(String text) {
        return """
                {"op":"%s","at":"2026-12-18T08:04:00Z","version":0,"topicId":null,"text":"%s"}""".formatted(java.util.UUID.randomUUID(), text);
    }

    List<String> ofLesson(String sql) {
        return program.inDatabase(
                db -> db.sql(sql).param(ALGEBRA_FRIDAY).query(String.class).list());
    }

    List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action from audit.change_event
                        where school_id = 901 and entity in ('substitution', 'cancellation', 'staff-absence', 'lesson-move') order by id""").query(String.class).list());
    }

    List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
