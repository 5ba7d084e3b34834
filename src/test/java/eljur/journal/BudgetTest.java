package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.FullClass;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request may cost: counted at the data source and on the wire, for a small class and for 28 pupils by 40 lessons. */
class BudgetTest {

    private SchoolProgram program;
    private Visitor anna;
    private Visitor olga;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        olga = program.signedIn("olga");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aRegisterPageCostsTheSameForAFewAndForTwentyEightByForty() {
        String page = "/registers/" + ALGEBRA;
        int few = costs(anna, page);
        fill();
        assertThat(anna.get(page).body().split("data-p=")).hasSize(FullClass.PUPILS + 2); // and the one who left
        assertThat(anna.get(page).body().split("data-l=")).hasSize(40 + 1);
        assertThat(marks()).isGreaterThanOrEqualTo(560);
        assertThat(costs(anna, page)).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    @Test
    void whatComesOutForAPupilCostsTheSameInAFullRegister() {
        int few = outlook();
        fill();
        assertThat(outlook()).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private int outlook() {
        String path = "/registers/" + ALGEBRA + "/results/" + QUARTER_2 + "/pupils/" + DARYA;
        anna.getJson(path);
        return program.statements()
                .during(() -> assertThat(anna.getJson(path).statusCode()).isEqualTo(200))
                .size();
    }

    @Test
    void aFullRegisterPageIsSmall() throws IOException {
        fill();
        var answer = anna.getBytes("/registers/" + ALGEBRA, "Accept", "text/html", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] raw = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        System.out.printf("register page 28 x 40: %d bytes, %d compressed%n", raw.length, answer.body().length);
        assertThat(raw.length).isBetween(60_000, 120 * 1024);
        assertThat(answer.body().length).isLessThanOrEqualTo(15 * 1024);
    }

    @Test
    void aSaveCostsTheSameInAFullRegister() {
        int few = saving(0, "5/4 н");
        fill();
        int many = saving(version(), "3/2 о");
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(10);
        assertThat(program.statements().commits()).isEqualTo(1);
    }

    @Test
    void aParentsQuarterCostsTheSameWithEveryMark() {
        List<String> pages = List.of(
                "/diary?child=" + DARYA,
                "/diary/subjects?child=" + DARYA,
                "/diary/subjects/" + ALGEBRA + "?child=" + DARYA);
        List<Integer> few = pages.stream().map(page -> costs(olga, page)).toList();
        fill();
        assertThat(pages.stream().map(page -> costs(olga, page)).toList())
                .isEqualTo(few)
                .as("what is set ahead, and by which rule the marks are judged, are asked once each")
                .allMatch(cost -> cost <= 7);
        assertThat(olga.get(pages.getLast()).body().split("class=\"m m")).hasSizeGreaterThan(15);
    }

    private int costs(Visitor who, String path) {
        who.get(path); // the session's last access is written once a minute
        return program.statements()
                .during(() -> assertThat(who.get(path).statusCode()).isEqualTo(200))
                .size();
    }

    private int saving(long version, String text) {
        String body = """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), lesson(ALGEBRA, 12, 16), DARYA, version, text);
        return program.statements()
                .during(() -> assertThat(anna.post("/registers/" + ALGEBRA + "/cells", body)
                                .statusCode())
                        .isEqualTo(200))
                .size();
    }

    private long version() {
        return program.inDatabase(db -> db.sql("select version from journal.cell where lesson_id = ? and pupil_id = ?")
                .params(lesson(ALGEBRA, 12, 16), DARYA)
                .query(Long.class)
                .single());
    }

    private int marks() {
        return program.inDatabase(
                db -> db.sql("select count(*) from journal.v_mark where course_id = ? and term_id = ?")
                        .params(ALGEBRA, QUARTER_2)
                        .query(Integer.class)
                        .single());
    }

    /** 28 pupils, 40 lessons in the term, all given, with topics and homework; a mark for every second pupil and lesson, some absences. */
    private void fill() {
        FullClass.seat(program);
        program.inDatabase(db -> db.sql("""
                        insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at, room_id)
                        select 901, 9710000 + to_char(day, 'MMDD')::int, 971, day::date, 4, '11:15', '12:00', 9214
                        from generate_series(date '2026-11-10', date '2026-12-29', interval '1 day') day
                        where extract(isodow from day) in (2, 4, 6)
                        order by day limit 18""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, attendance_at, attendance_by, changed_at, changed_by)
                        select 901, id, 971, 9012, on_date, 'Разложение многочлена на множители, урок ' || id % 100, 9001, on_date + time '08:00Z', 9001,
                               on_date + time '08:00Z', 9001
                        from timetable.scheduled_lesson where course_id = 971 and on_date between '2026-11-09' and '2026-12-29'
                        on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.homework (school_id, lesson_id, course_id, due_on, text, minutes, recorded_at, recorded_by)
                        select 901, id, 971, on_date + 2, '§ ' || id % 40 || ', № ' || id % 400 || ', повторить определения', 25, changed_at, 9001
                        from journal.lesson where course_id = 971 and term_id = 9012 on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.work (school_id, course_id, term_id, lesson_id, work_code, held_on)
                        select 901, 971, 9012, id, 'ОТ', on_date from journal.lesson where course_id = 971 and term_id = 9012
                        on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, recorded_at, recorded_by)
                        select 901, w.id, p.pupil_id, 1, w.lesson_id, (2 + (p.pupil_id * 7 + w.lesson_id * 3) % 4)::text, w.held_on + time '08:00Z', 9001
                        from journal.work w cross join (select pupil_id from people.enrolment where class_id = 971 and until is null) p
                        where w.course_id = 971 and w.term_id = 9012 and w.work_code = 'ОТ' and (p.pupil_id + w.lesson_id) % 2 = 0
                        on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                        select 901, j.id, p.pupil_id, 'ill', j.changed_at, 9001
                        from journal.lesson j cross join (select pupil_id from people.enrolment where class_id = 971 and until is null) p
                        where j.course_id = 971 and j.term_id = 9012 and (p.pupil_id * 5 + j.id * 11) % 17 = 0 on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                        select distinct 901, t.lesson_id, t.pupil_id, 1, timestamptz '2026-12-01', timestamptz '2026-12-01', 9001
                        from (select lesson_id, pupil_id from journal.mark union select lesson_id, pupil_id from journal.absence) t
                        join journal.lesson j on j.id = t.lesson_id where j.school_id = 901 and j.course_id = 971 on conflict do nothing""").update());
        program.inDatabase(db -> db.sql("analyze").update());
    }
}
