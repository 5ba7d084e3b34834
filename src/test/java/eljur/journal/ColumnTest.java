package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.FullClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One work for a whole class at once: nothing is written before it is confirmed, and then all of it or nothing. */
class ColumnTest extends CellSaving {

    private static final String PAGE = "/lessons/" + TODAYS + "/column";

    @Test
    void whatWasPastedIsShownPupilByPupilAndNothingIsWritten() {
        var before = rows();
        var draft = anna.submit(PAGE + "/draft", Map.of("work", "СР", "column", "5\n4,0\nпять\n\n\n\n3", "all", ""));
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.body())
                .contains(
                        "name=\"m.9101\" value=\"5\"",
                        "name=\"m.9102\" value=\"4\"",
                        "name=\"m.9103\" value=\"пять\"",
                        "«пять» не записано: такого знака в журнале нет",
                        "Будет записано: 2",
                        "<q>3</q>");
        assertThat(rows()).isEqualTo(before);
        assertThat(events(TODAYS, 9101)).isEmpty();
    }

    @Test
    void oneMarkForAllLeavesOutWhoIsNotThere() {
        var draft = anna.submit(PAGE + "/draft", Map.of("work", "СР", "column", "", "all", "5"));
        assertThat(draft.body()).contains("name=\"m.9101\" value=\"5\"", "name=\"m.9103\" value=\"\"");
    }

    @Test
    void onlyAnotherMarkForTheSameWorkIsReplaced() {
        var draft = Map.of("work", "КР", "all", "");
        assertThat(anna.submit(PAGE + "/draft", with(draft, "column", "5\n4")).body())
                .contains("такая уже стоит", "Будет записано: 1")
                .doesNotContain("заменит отметку", "name=\"reason\"");
        assertThat(anna.submit(PAGE + "/draft", with(draft, "column", "5\n3")).body())
                .contains("заменит отметку", "Будет записано: 2", "name=\"reason\"")
                .doesNotContain("такая уже стоит");
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var more = new HashMap<>(typed);
        more.put(field, value);
        return more;
    }

    @Test
    void isWrittenInOneActWithAnEventForEachAndCountsOnce() {
        UUID op = UUID.randomUUID();
        var typed = typed(op, "СР", Map.of(9101L, "5", 9102L, "2/4", 9105L, ""), 0);
        typed.put("v.9102", "1");
        typed.put("title", "Уравнения");
        assertThat(anna.submit(PAGE, typed).statusCode()).isEqualTo(302);
        assertThat(anna.submit(PAGE, typed).statusCode()).as("the same again").isEqualTo(302);
        assertThat(marks("СР")).containsExactly("9101 1 5 Уравнения", "9102 1 2 Уравнения", "9102 2 4 Уравнения");
        assertThat(events(TODAYS, 9101)).hasSize(1).first().satisfies(event -> {
            assertThat(event).containsEntry("action", "recorded").containsEntry("operation_id", op);
            assertThat(String.valueOf(event.get("new_value"))).contains("\"5\"", "СР");
        });
        assertThat(events(TODAYS, 9105)).isEmpty();
        assertThat(count("audit.change_event where entity = 'work' and at > '2026-12-16'"))
                .isEqualTo(1);
    }

    @Test
    void whatStandsForAnotherWorkStaysAndTheSameWorkIsReplaced() {
        save(anna, TODAYS, 9101, 0, "5");
        long seen = version(9101);
        assertThat(anna.submit(PAGE, typed(UUID.randomUUID(), "СР", Map.of(9101L, "3"), seen))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.submit(PAGE, typed(UUID.randomUUID(), "СР", Map.of(9101L, "4"), seen + 1))
                        .statusCode())
                .isEqualTo(302);
        assertThat(marks("СР")).containsExactly("9101 1 4 ");
        assertThat(count("journal.mark where pupil_id = 9101 and lesson_id = " + TODAYS))
                .isEqualTo(2);
    }

    @Test
    void whoeverWasChangedMeanwhileIsNamedAndNobodyIsWritten() {
        // 9102 has a four here already, which the writer's page has not seen.
        var refused = anna.submit(PAGE, typed(UUID.randomUUID(), "СР", Map.of(9101L, "5", 9102L, "3", 9105L, "x"), 0));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "учеников: 2",
                        "Эту клетку уже изменили: стоит «4»",
                        "«x» не записано",
                        "name=\"v.9102\" value=\"1\"",
                        "name=\"m.9101\" value=\"5\"");
        assertThat(marks("СР")).isEmpty();
        assertThat(events(TODAYS, 9101)).isEmpty();
    }

    @Test
    void strangersFindNothingAndPupilsOfOthersAreNotWritten() {
        var typed = typed(UUID.randomUUID(), "СР", Map.of(9101L, "5"), 0);
        assertThat(program.signedIn("boris").submit(PAGE, typed).statusCode()).isEqualTo(404);
        assertThat(program.signedIn("deputy").submit(PAGE, typed).statusCode()).isEqualTo(403);
        assertThat(program.signedIn("olga").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(anna.submit(PAGE, typed(UUID.randomUUID(), "СР", Map.of(9811L, "5"), 0))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.submit(PAGE, typed(UUID.randomUUID(), "ЖУ", Map.of(9101L, "5"), 0))
                        .statusCode())
                .isEqualTo(422);
        assertThat(marks("СР")).isEmpty();
    }

    @Test
    void costsTheSameForAFewAndForTwentyEight() {
        int few = costs(typed(UUID.randomUUID(), "СР", Map.of(9101L, "5"), 0));
        FullClass.seat(program);
        List<Long> pupils =
                program.inDatabase(db -> db.sql("""
                select distinct pupil_id from people.v_group_pupil where group_id = 971 and date '2026-12-16' >= since
                 and (until is null or date '2026-12-16' <= until) and pupil_id not in (9101, 9103)""").query(Long.class).list());
        assertThat(pupils).hasSizeGreaterThan(20);
        Map<Long, String> all = pupils.stream().collect(Collectors.toMap(one -> one, one -> "4"));
        assertThat(costs(typed(UUID.randomUUID(), "КР", all, 0))).isEqualTo(few);
        assertThat(marks("КР")).hasSizeGreaterThanOrEqualTo(pupils.size());
    }

    private int costs(Map<String, String> typed) {
        return program.statements()
                .during(() -> assertThat(anna.submit(PAGE, typed).statusCode()).isEqualTo(302))
                .size();
    }

    private static Map<String, String> typed(UUID op, String work, Map<Long, String> marks, long seen) {
        Map<String, String> typed = new HashMap<>(Map.of("op", op.toString(), "work", work, "title", ""));
        marks.forEach((pupil, mark) -> {
            typed.put("m." + pupil, mark);
            typed.put("v." + pupil, String.valueOf(seen));
        });
        return typed;
    }

    private long version(long pupil) {
        return program.inDatabase(db -> db.sql("select version from journal.cell where lesson_id = ? and pupil_id = ?")
                .params(TODAYS, pupil)
                .query(Long.class)
                .single());
    }

    private List<String> marks(String work) {
        return program.inDatabase(
                db -> db.sql("""
                        select concat_ws(' ', pupil_id, ordinal, value, work_title) from journal.v_mark
                        where lesson_id = ? and work_code = ? order by pupil_id, ordinal""").params(TODAYS, work).query(String.class).list());
    }

    private List<Integer> rows() {
        return List.of(
                count("journal.mark"), count("journal.work"), count("journal.cell"), count("platform.operation"));
    }
}
