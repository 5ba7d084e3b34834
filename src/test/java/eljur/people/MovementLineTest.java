package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any orders in any order: a pupil is in at most one class on a day, groups agree with classes, what is refused changes nothing, and what is
 * annulled is as if it had never been.
 */
class MovementLineTest {

    private static final List<Long> PUPILS = List.of(9101L, 9102L, 9103L, 9201L, 9202L, 9105L);
    private static final Map<String, String> PART_OF = Map.of("971", "975", "972", "976");

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsOrdered(long seed) {
        var random = new Random(seed);
        Visitor secretary = program.signedIn("secretary");
        Map<String, Integer> done = new TreeMap<>();
        for (long pupil : PUPILS) {
            Deque<String> before = new ArrayDeque<>();
            for (int n = 0; n < 24; n++) step(secretary, random, pupil, n, before, done);
        }
        assertThat(done.keySet()).contains("annulment", "arrival", "leaving", "transfer");
        assertThat(done.values()).as(done.toString()).allMatch(times -> times >= 2);
    }

    private void step(
            Visitor secretary, Random random, long pupil, int n, Deque<String> before, Map<String, Integer> done) {
        String kind = List.of("leaving", "transfer", "transfer", "arrival", "arrival", "annulment")
                .get(random.nextInt(6));
        Map<String, String> fields = new HashMap<>(Map.of("kind", kind, "order", n + "-у", "order-date", "2026-12-14"));
        String was = places(pupil);
        String path = "/pupils/" + pupil + "/movements";
        if (kind.equals("annulment")) {
            fields.putAll(Map.of("why", "ошибка", "movement", last(pupil)));
            path = "/pupils/" + pupil + "/annulment";
        } else ordered(fields, random);
        int status = secretary.submit(path, fields).statusCode();
        String said = "pupil " + pupil + ", " + fields;
        assertThat(status).as(said).isIn(302, 422);
        String now = places(pupil);
        if (status == 422) assertThat(now).as(said).isEqualTo(was);
        else if (kind.equals("annulment"))
            assertThat(now).as(said).isEqualTo(before.isEmpty() ? "never ordered" : before.pop());
        else before.push(was);
        if (status == 302) done.merge(kind, 1, Integer::sum);
        assertThat(contradictions(pupil)).as(said + "\n" + was + "\n" + now).isEmpty();
    }

    // Few days, so that several orders meet on one, also before the year begins and where registers hold something.
    private static void ordered(Map<String, String> fields, Random random) {
        LocalDate day = random.nextInt(5) == 0
                ? LocalDate.of(2026, 8, 30).plusDays(random.nextInt(4))
                : LocalDate.of(2026, 12, 4).plusDays(random.nextInt(28));
        String to = random.nextBoolean() ? "971" : "972";
        fields.putAll(Map.of("day", day.toString(), "class", to, "groups-of", to));
        if (random.nextBoolean()) fields.put("group", PART_OF.getOrDefault(to, ""));
    }

    private String last(long pupil) {
        List<String> last = lines("select id::text from people.movement where annulled_at is null and pupil_id = "
                + pupil + " order by id desc limit 1");
        return last.isEmpty() ? "999999" : last.getFirst();
    }

    private String places(long pupil) {
        return String.join("\n", lines("""
                select 'class ' || e.class_id || ' ' || e.since || ' ' || coalesce(e.until::text, '') || ' ' || coalesce(e.order_ref, '')
                from people.enrolment e where e.pupil_id = %1$d
                union all
                select 'group ' || m.group_id || ' ' || m.since || ' ' || coalesce(m.until::text, '') from people.group_member m
                where m.pupil_id = %1$d order by 1""".formatted(pupil)));
    }

    /** Days on which a pupil is in two classes, or in a group in which the class of the day has no part, or in no class at all. */
    private List<String> contradictions(long pupil) {
        return lines("""
                with days as (select d::date as day from generate_series(date '2026-08-25', '2027-01-15', '1 day') d)
                select 'two classes on ' || d.day from days d
                where (select count(*) from people.enrolment e
                       where e.pupil_id = %1$d and d.day between e.since and coalesce(e.until, 'infinity')) > 1
                union all
                select 'group ' || m.group_id || ' on ' || d.day from days d
                join people.group_member m on m.pupil_id = %1$d and d.day between m.since and coalesce(m.until, 'infinity')
                where not exists (
                    select from people.enrolment e where e.pupil_id = m.pupil_id and d.day between e.since and coalesce(e.until, 'infinity')
                      and (not exists (select from people.group_class c where c.group_id = m.group_id)
                           or exists (select from people.group_class c where c.group_id = m.group_id and c.class_id = e.class_id)))
                union all
                select 'twice in group ' || m.group_id from people.group_member m join people.group_member o
                  on o.group_id = m.group_id and o.pupil_id = m.pupil_id and o.since > m.since
                where m.pupil_id = %1$d and coalesce(m.until, 'infinity') >= o.since
                union all
                select 'stay ' || e.since || ' without an order' from people.enrolment e
                where e.pupil_id = %1$d and e.since > '2026-09-01' and not (e.pupil_id = 9105 and e.since = '2026-12-07') and not exists (
                    select from people.movement m where m.pupil_id = e.pupil_id and m.to_class = e.class_id and m.effective_on = e.since and m.annulled_at is null)
                union all
                select 'order ' || m.id || ' of which nothing stands' from people.movement m
                where m.pupil_id = %1$d and m.annulled_at is null and m.to_class is not null and not exists (
                    select from people.enrolment e where e.pupil_id = m.pupil_id and e.class_id = m.to_class and e.since = m.effective_on)
                """.formatted(pupil));
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
