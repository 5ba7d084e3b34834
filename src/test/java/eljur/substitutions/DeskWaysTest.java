package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What else can be done with a lesson than finding somebody for it. */
class DeskWaysTest extends AtTheDesk {

    @Test
    void aReasonIsAskedForWhereNobodyIsAway() {
        assertThat(act(ALGEBRA_FRIDAY, "cancellation").body()).contains("не указана причина");
        assertThat(act(ALGEBRA_FRIDAY, "cancellation", "code", "other").body()).contains("она не названа");
        assertThat(events()).isEmpty();
    }

    @Test
    void familiesAreToldOfACancellationButNotOfAnIllness() {
        annaIsAway();
        assertThat(act(ALGEBRA_FRIDAY, "cancellation").statusCode()).isEqualTo(302);
        assertThat(program.signedIn("olga")
                        .get("/diary?child=9101&week=" + FRIDAY)
                        .body())
                .contains("отменён: нет учителя")
                .doesNotContain("болезнь");
        assertThat(ofLesson("select reason_code || ' ' || document from timetable.cancellation where lesson_id = ?"))
                .containsExactly("ill № 12");
        assertThat(undo("cancellation").statusCode()).isEqualTo(302);
        assertThat(ofLesson("select 1::text from timetable.cancellation where lesson_id = ?"))
                .isEmpty();
    }

    @Test
    void onlyWhoTeachesIsProposed() {
        program.inDatabase(db -> db.sql("update people.staff set position = 'учитель физики' where person_id = 9003")
                .update());
        program.inDatabase(db -> db.sql("""
                insert into people.appointment (school_id, person_id, position, since, recorded_at, recorded_by)
                values (901, 9008, 'учитель физики', '2020-09-01', now(), 9005), (901, 9009, 'секретарь', '2020-09-01', now(), 9005)""").update());
        annaIsAway();
        String page = deputy.get("/substitutions?lesson=" + ALGEBRA_FRIDAY).body();
        assertThat(Pattern.compile("name=\"person\" value=\"(\\d+)\"")
                        .matcher(page)
                        .results()
                        .map(one -> one.group(1)))
                .containsExactlyInAnyOrder("9002", "9003", "9008");
    }

    @Test
    void aLessonMovesWithItsHomeworkAndGoesBack() {
        program.inDatabase(db -> db.sql(
                        "update journal.homework set due_lesson_id = 9711218, due_on = '2026-12-18' where lesson_id = 9711209")
                .update());
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-12-17", "ordinal", "5")
                        .statusCode())
                .isEqualTo(302);
        assertThat(
                        ofLesson(
                                "select on_date || ' ' || ordinal || ' ' || starts_at from timetable.scheduled_lesson where id = ?"))
                .containsExactly("2026-12-17 5 12:10:00");
        assertThat(ofLesson("select due_on::text from journal.homework where due_lesson_id = ?"))
                .containsExactly("2026-12-17");
        assertThat(program.signedIn("olga")
                        .get("/diary?child=9101&week=" + FRIDAY)
                        .body())
                .contains("перенесён с 18 декабря, 3-й урок");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-11-02", "ordinal", "5")
                        .body())
                .contains("02.11.2026 нет занятий");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-12-21", "ordinal", "3")
                        .body())
                .contains("в этот час уже стоит урок «Алгебра, 7-А»");
        assertThat(undo("place").statusCode()).isEqualTo(302);
        assertThat(ofLesson("select on_date || ' ' || ordinal from timetable.scheduled_lesson where id = ?"))
                .containsExactly("2026-12-18 3");
        assertThat(ofLesson("select 1::text from timetable.lesson_move where lesson_id = ?"))
                .isEmpty();
    }

    @Test
    void twoLessonsChangePlacesAndGoBackTogether() {
        long extra = extraGeometry(5);
        assertThat(act(ALGEBRA_FRIDAY, "swap", "code", "plan", "other", String.valueOf(extra))
                        .statusCode())
                .isEqualTo(302);
        String places =
                "select string_agg(id || '=' || ordinal, ' ' order by id desc) from timetable.scheduled_lesson where on_date = '2026-12-18'";
        assertThat(lines(places)).containsExactly("9711218=5 " + extra + "=3");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", FRIDAY, "ordinal", "6")
                        .body())
                .contains("уже поменян местами");
        assertThat(undo("place").statusCode()).isEqualTo(302);
        assertThat(lines(places)).containsExactly("9711218=3 " + extra + "=5");
    }

    @Test
    void onlyWhatIsNotRefusedIsOfferedInsteadOfALesson() {
        assertThat(offered()).isEmpty();
        program.inDatabase(db -> db.sql(
                        "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9101, '2026-09-01')")
                .update());
        assertThat(offered()).containsExactly("975");
        program.inDatabase(db -> db.sql("""
                insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks) values (901, 975, 9012, now(), 9005, 0)""").update());
        assertThat(offered()).isEmpty();
    }

    private List<String> offered() {
        String page = deputy.get("/substitutions?lesson=" + ALGEBRA_FRIDAY).body();
        return Pattern.compile("id=\"course\".*?</select>")
                .matcher(page)
                .results()
                .flatMap(one -> Pattern.compile("<option value=\"(\\d+)\"")
                        .matcher(one.group())
                        .results())
                .map(one -> one.group(1))
                .toList();
    }

    @Test
    void anotherCourseTakesTheHourAndBothPlansStayRight() {
        program.inDatabase(db -> db.sql(
                        "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9101, '2026-09-01')")
                .update());
        assertThat(act(ALGEBRA_FRIDAY, "replacement", "code", "plan", "course", "972")
                        .body())
                .contains("«Русский язык, 7-Б» ведут для других учеников");
        assertThat(act(ALGEBRA_FRIDAY, "replacement", "code", "plan", "course", "975")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines("""
                select c.course_id || ' ' || l.ordinal || ' ' || l.cancelled || ' ' || l.extra from timetable.v_lesson l
                join timetable.v_course c on c.course_id = l.course_id where l.on_date = '2026-12-18' order by 1""")).containsExactly("971 3 true false", "975 3 false true");
        assertThat(undo("cancellation").statusCode()).isEqualTo(302);
        assertThat(lines("select course_id::text from timetable.scheduled_lesson where on_date = '2026-12-18'"))
                .containsExactly("971");
    }
}
