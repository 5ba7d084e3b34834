package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A timetable from its draft into force and back. */
class DraftTest extends InThePlan {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private static final String PLACES = """
            select course_id || ' ' || weekday || '.' || ordinal || ' ' || coalesce(room_id::text, '-') || ' ' || weeks
            from planner.draft_lesson where school_id = 901 and draft_id = (select max(id) from planner.draft where id < 900)
            order by course_id, weekday, ordinal""";

    private static final String WEEK = """
            select id || ' ' || course_id || ' ' || weekday || '.' || ordinal || ' ' || since || ' ' || coalesce(until::text, '')
            from timetable.weekly_lesson where school_id = 901 and course_id = 971 order by id desc, weekday""";

    /** Algebra of 7-А from the Friday before the draft begins. */
    private static final String DAYS = """
            select to_char(on_date, 'DD.MM') || ' ' || ordinal from timetable.scheduled_lesson
            where school_id = 901 and course_id = 971 and on_date between '2026-12-18' and '2026-12-31' order by on_date, ordinal""";

    @Test
    void aDraftBeginsAsACopyOfTheWeekInForceAndTouchesNothing() {
        long draft = begin(MONDAY);
        assertThat(lines(PLACES))
                .containsExactly(
                        "971 1.3 9214 1", "971 3.3 9214 1", "971 5.3 9214 1", "972 3.3 9214 1", "975 4.2 - 10");
        List<String> before = lines(WEEK);
        String fresh = place(0, 971, 2, 4);
        assertThat(change(draft, act(UUID.randomUUID(), 0, fresh, String.valueOf(placeOf(draft, 95005))))
                        .body())
                .startsWith("{")
                .contains("\"version\":1");
        assertThat(lines(PLACES))
                .containsExactly(
                        "971 1.3 9214 1", "971 2.4 9214 1", "971 3.3 9214 1", "972 3.3 9214 1", "975 4.2 - 10");
        assertThat(lines(WEEK)).isEqualTo(before);
        assertThat(lines("""
                select entity || ' ' || action from audit.change_event where entity in ('timetable-draft', 'draft-lesson') order by id"""))
                .containsExactly("timetable-draft recorded", "draft-lesson removed", "draft-lesson recorded");
    }

    @Test
    void theSameActCountsOnceAndWhatWasNotSeenIsNotWrittenOver() {
        long draft = begin(MONDAY);
        String once = act(UUID.randomUUID(), 0, place(0, 971, 2, 4), "");
        String body = change(draft, once).body();
        assertThat(change(draft, once).body()).isEqualTo(body);
        assertThat(lines(PLACES)).hasSize(6);
        var late = change(draft, act(UUID.randomUUID(), 0, place(0, 971, 2, 5), ""));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("черновик изменил другой человек");
        assertThat(lines(PLACES)).hasSize(6);
    }

    @Test
    void whatIsOfAnotherSchoolOrNoneIsNotFound() {
        long draft = begin(MONDAY);
        for (String bad : List.of(
                act(UUID.randomUUID(), 0, place(0, 981, 2, 4), ""),
                act(UUID.randomUUID(), 0, place(9902, 981, 2, 4), ""),
                act(UUID.randomUUID(), 0, "", "9902"),
                act(UUID.randomUUID(), 0, place(0, 971, 2, 4).replace("9214", "9215"), "")))
            assertThat(change(draft, bad).statusCode()).as(bad).isEqualTo(404);
        for (String bad : List.of(
                place(0, 971, 8, 4), place(0, 971, 1, 16), place(0, 971, 1, 1).replace("\"1\"}", "\"0\"}")))
            assertThat(change(draft, act(UUID.randomUUID(), 0, bad, "")).statusCode())
                    .as(bad)
                    .isEqualTo(422);
        assertThat(lines(PLACES)).hasSize(5);
        assertThat(program.signedIn("stranger-director")
                        .get("/timetable/drafts/" + draft)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.signedIn("director")
                        .post("/timetable/drafts/" + draft + "/lessons", act(UUID.randomUUID(), 0, "", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("director")
                        .get("/timetable/drafts/" + draft)
                        .body())
                .contains("data-write=\"no\"")
                .doesNotContain("Ввести в действие");
    }

    @Test
    void inForceItLaysTheDaysAnewAndIsTakenBack() {
        List<String> week = lines(WEEK), days = lines(DAYS);
        assertThat(days).containsExactly("18.12 3", "21.12 3", "23.12 3", "25.12 3", "28.12 3");
        long draft = mondaysToTuesday();
        var shown = deputy.submit("/timetable/drafts/" + draft + "/force", Map.of());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Мест недели заканчивается: 1, начинается: 1.")
                .contains("Алгебра: понедельник, 3-й урок (214) → вторник, 4-й урок (214)");
        assertThat(lines(DAYS)).isEqualTo(days);

        assertThat(force(draft, shown).statusCode()).isEqualTo(302);
        assertThat(lines(DAYS)).containsExactly("18.12 3", "22.12 4", "23.12 3", "25.12 3", "29.12 4");
        assertThat(lines(WEEK)).contains("95001 971 1.3 2026-09-01 2026-12-20").hasSize(4);
        assertThat(deputy.get("/timetable?class=971&kind=plan&day=2026-12-20").body())
                .contains("Понедельник");
        assertThat(change(draft, act(UUID.randomUUID(), 1, place(0, 971, 2, 5), ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/force", Map.of())
                        .statusCode())
                .isEqualTo(422);

        assertThat(deputy.submit("/timetable/drafts/" + draft + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines(WEEK)).isEqualTo(week);
        assertThat(lines(DAYS)).isEqualTo(days);
        assertThat(lines("select action from audit.change_event where entity = 'timetable-draft' order by id"))
                .containsExactly("recorded", "applied", "undone");
    }

    /** 7-А has two lessons at once, and its teacher with 7-Б: it takes a press that names what was shown. */
    @Test
    void whoeverWouldBeInTwoPlacesIsShownBeforeItComesIntoForceAllTheSame() {
        long draft = begin(MONDAY);
        change(draft, act(UUID.randomUUID(), 0, place(0, 971, 4, 2), ""));
        var shown = deputy.submit("/timetable/drafts/" + draft + "/force", Map.of());
        assertThat(shown.body())
                .contains(
                        "Кто-то окажется в двух местах сразу",
                        "У учеников два урока сразу",
                        "7-А</a>: четверг, 2-й урок (Алгебра 7-А / ")
                .contains("Всё равно ввести")
                .doesNotContain(">Ввести в действие<");
        List<String> week = lines(WEEK);
        change(draft, act(UUID.randomUUID(), 1, place(0, 972, 3, 3), ""));
        var anew = force(draft, shown);
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.body()).contains("7-Б</a>: среда, 3-й урок (Русский язык 7-Б)", "В кабинете два урока сразу");
        assertThat(lines(WEEK)).isEqualTo(week);
        assertThat(force(draft, anew).statusCode()).isEqualTo(302);
        assertThat(lines(WEEK)).hasSize(week.size() + 1);
    }

    @Test
    void anotherChangeOfTheSameSizeIsShownAnew() {
        long draft = mondaysToTuesday();
        var shown = deputy.submit("/timetable/drafts/" + draft + "/force", Map.of());
        change(draft, act(UUID.randomUUID(), 1, place(placeOf(draft, 95001), 971, 2, 5), ""));
        var anew = force(draft, shown);
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.body()).contains("вторник, 5-й урок");
        assertThat(force(draft, anew).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsRecordedStaysAndIsNamed() {
        program.inDatabase(db -> db.sql("""
                with given as (
                    insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, changed_at, changed_by)
                    values (901, 9711218, 971, 9012, '2026-12-18', 'Сумма кубов', 9001, now(), 9001))
                insert into journal.homework (school_id, lesson_id, course_id, due_lesson_id, due_on, text, recorded_at, recorded_by)
                values (901, 9711218, 971, 9711221, '2026-12-21', '§ 34', now(), 9001)""").update());
        long draft = mondaysToTuesday();
        var shown = deputy.submit("/timetable/drafts/" + draft + "/force", Map.of());
        assertThat(shown.body()).contains("Эти уроки останутся").contains("21 декабря 2026, 3-й урок: Алгебра, 7-А");
        assertThat(force(draft, shown).statusCode()).isEqualTo(302);
        assertThat(lines(DAYS)).containsExactly("18.12 3", "21.12 3", "22.12 4", "23.12 3", "25.12 3", "29.12 4");
    }

    @Test
    void onceSomebodyWroteAtANewLessonItIsNotTakenBack() {
        long draft = mondaysToTuesday();
        force(draft, deputy.submit("/timetable/drafts/" + draft + "/force", Map.of()));
        program.inDatabase(db -> db.sql("""
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, changed_at, changed_by)
                select school_id, id, course_id, 9012, on_date, 'Сумма кубов', 9001, now(), 9001
                from timetable.scheduled_lesson where school_id = 901 and course_id = 971 and on_date = '2026-12-22'""").update());
        List<String> week = lines(WEEK);
        var refused = deputy.submit("/timetable/drafts/" + draft + "/undo", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("22.12.2026, Алгебра, 7-А");
        assertThat(lines(WEEK)).isEqualTo(week);
    }

    @Test
    void aDayOffTakesTheNewLessonsToo() {
        program.inDatabase(db -> db.sql("""
                insert into school.calendar_change (school_id, id, year_id, kind, starts_on, ends_on, reason, recorded_at, recorded_by)
                values (901, 999, 901, 'off', '2026-12-22', '2026-12-22', 'мороз', now(), 9005)""").update());
        long draft = mondaysToTuesday();
        force(draft, deputy.submit("/timetable/drafts/" + draft + "/force", Map.of()));
        String cancelled = """
                select to_char(l.on_date, 'DD.MM') || ' ' || x.reason from timetable.cancellation x
                join timetable.scheduled_lesson l on l.school_id = x.school_id and l.id = x.lesson_id where l.on_date > '2026-12-16'""";
        assertThat(lines(cancelled)).containsExactly("22.12 мороз");
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/undo", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines(cancelled)).isEmpty();
    }

    @Test
    void aDayThatNobodyCanMeanIsRefusedAndKeptInTheForm() {
        assertThat(refusal("2026-12-15")).contains("уже прошёл");
        assertThat(refusal("2029-09-03")).contains("вне учебных годов");
        assertThat(refusal("завтра")).contains("день не понятен", "физика");
        begin("2026-12-28");
        assertThat(lines("select count(*)::text from planner.draft where id < 900"))
                .containsExactly("1");
    }

    @Test
    void theNextSchoolDayIsProposedAndWithoutAnyWeekADayThatIsPastIsTakenToo() {
        assertThat(deputy.get("/timetable/drafts").body())
                .contains("name=\"starts\" value=\"2026-12-17\" min=\"2026-12-16\"");
        program.inDatabase(db -> db.sql("update timetable.weekly_lesson set until = since - 1 where school_id = 901")
                .update());
        assertThat(deputy.get("/timetable/drafts").body()).contains("name=\"starts\" value=\"2026-12-17\" required");
        assertThat(deputy.submit("/timetable/drafts", Map.of("starts", "2026-09-01", "note", ""))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void beforeALaterWeekNoOtherBegins() {
        long draft = mondaysToTuesday();
        force(draft, deputy.submit("/timetable/drafts/" + draft + "/force", Map.of()));
        assertThat(refusal("2026-12-18")).contains("с 21 декабря 2026 уже запланировано");
    }

    @Test
    void aDraftWithoutADifferenceHasNothingToBringAndCanBeLaidAside() {
        long draft = begin(MONDAY);
        var same = deputy.submit("/timetable/drafts/" + draft + "/force", Map.of());
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("то же расписание");
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get("/timetable/drafts").body()).contains("убран");
        assertThat(change(draft, act(UUID.randomUUID(), 0, "", "")).statusCode())
                .isEqualTo(422);
    }

    private long mondaysToTuesday() {
        long draft = begin(MONDAY);
        String moved = place(placeOf(draft, 95001), 971, 2, 4);
        assertThat(change(draft, act(UUID.randomUUID(), 0, moved, "")).statusCode())
                .isEqualTo(200);
        return draft;
    }

    private HttpResponse<String> change(long draft, String json) {
        return deputy.post("/timetable/drafts/" + draft + "/lessons", json);
    }

    private HttpResponse<String> force(long draft, HttpResponse<String> shown) {
        Matcher seen = SEEN.matcher(shown.body());
        assertThat(seen.find()).isTrue();
        return deputy.submit("/timetable/drafts/" + draft + "/force", Map.of("seen", seen.group(1)));
    }

    private String refusal(String starts) {
        var answer = deputy.submit("/timetable/drafts", Map.of("starts", starts, "note", "физика"));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }
}
