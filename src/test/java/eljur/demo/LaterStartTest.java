package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The same school again, and the days after the first one. */
class LaterStartTest {

    private static final LocalDate DAY = PouredSchool.DAY;

    @Test
    void theSameSeedAndDateGiveTheSameBytes() {
        try (var one = PouredSchool.of(60, DAY, PouredSchool.NOON);
                var other = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            assertThat(one.contents()).isEqualTo(other.contents()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void aSecondStartAtTheSameMomentChangesNothing() {
        try (var school = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            var before = school.contents();
            assertThat(school.start(PouredSchool.NOON).contents()).isEqualTo(before);
        }
    }

    @Test
    void aStartThatIsKilledHalfWayLeavesNothingAndTheNextOnePoursAnew() {
        try (var school = PouredSchool.empty(60, DAY);
                var whole = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            assertThatThrownBy(() -> school.pour().pour(60, 1, DAY, PouredSchool.NOON, (done, of) -> {
                        if (done == 20) throw new IllegalStateException("killed");
                    }))
                    .hasMessage("killed");
            assertThat(school.number(
                            "select (select count(*) from people.person) + (select count(*) from audit.change_event)"))
                    .isZero();
            assertThat(school.start(PouredSchool.NOON).contents()).isEqualTo(whole.contents());
        }
    }

    @Test
    void weeksLaterThePastIsFilledUpToTodayAndWhatPeopleTypedIsLeftAlone() {
        LocalDate later = DAY.plusWeeks(8);
        try (var school = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            school.db().sql("""
                    insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, version, changed_at, changed_by)
                    select l.school_id, l.id, l.course_id, t.id, l.on_date, 'Своя тема', 1, '2026-11-26T12:00Z', 1
                    from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                    join school.term t on t.year_id = c.year_id and t.scheme = c.scheme and l.on_date between t.starts_on and t.ends_on
                    where l.on_date = '2026-11-26' order by l.id limit 1""").update();
            long events = school.number("select count(*) from audit.change_event");
            String before = school.lines("select md5(string_agg(e::text, ',' order by id)) from audit.change_event e")
                    .getFirst();

            school.start(PouredSchool.at(later, 18, 0));

            assertThat(
                            school.lines(
                                    "select topic || ' ' || version || ' ' || (attendance_at is null) from journal.lesson where topic = 'Своя тема'"))
                    .containsExactly("Своя тема 1 true");
            assertThat(school.lines(
                            "select md5(string_agg(e::text, ',' order by id)) from (select * from audit.change_event order by id limit "
                                    + events + ") e"))
                    .containsExactly(before);
            assertThat(school.number("""
                    select count(*) from timetable.scheduled_lesson l
                    left join timetable.cancellation k on k.lesson_id = l.id left join journal.lesson j on j.id = l.id
                    where l.on_date < '%s' and k.lesson_id is null and j.id is null""".formatted(later.minusDays(14)))).isZero();
            assertThat(school.lines("""
                    select p.scheme || ' ' || p.ordinal from journal.period_closure k join school.term p on p.id = k.term_id and p.year_id = 2
                    group by 1 order by 1""")).containsExactly("half 1", "quarter 1", "quarter 2");
            assertThat(school.number("select count(*) - count(distinct id) from audit.change_event"))
                    .isZero();
            assertThat(
                            school.number(
                                    "select nextval(pg_get_serial_sequence('audit.change_event', 'id')) - max(id) from audit.change_event"))
                    .isPositive();
        }
    }

    @Test
    void aRegisterThatWasOpenedAgainByHandIsLeftAsItIs() {
        String closings = """
                select (select count(*) from journal.period_closure) || ' closed, ' || (select count(*) from journal.period_mark)
                    || ' marks, ' || (select count(*) from audit.change_event where entity in ('closure', 'period-mark')) || ' events'""";
        try (var school = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            String reopened = """
                    select k.course_id, k.term_id from journal.period_closure k join school.term p on p.id = k.term_id and p.year_id = 2
                    where p.scheme = 'quarter' and p.ordinal = 1
                    and exists (select from journal.period_mark m where m.course_id = k.course_id and m.term_id = k.term_id)
                    order by k.course_id limit 1""";
            school.db().sql("""
                    with one as (%s), mark as (
                        delete from journal.period_mark m using one where m.course_id = one.course_id and m.term_id = one.term_id
                         and m.pupil_id = (select min(pupil_id) from journal.period_mark x where x.course_id = one.course_id and x.term_id = one.term_id))
                    delete from journal.period_closure k using one where k.course_id = one.course_id and k.term_id = one.term_id""".formatted(reopened)).update();
            var before = school.lines(closings);

            school.start(PouredSchool.at(DAY.plusDays(1), 20, 0));

            assertThat(school.lines(closings)).isEqualTo(before);
        }
    }

    @Test
    void whatIsClosedAnewHasAnEventForEachRecordThatWasMissing() {
        String events = "select count(*) from audit.change_event where entity = '%s'";
        try (var school = PouredSchool.of(60, DAY, PouredSchool.NOON)) {
            long closures = school.number(
                    "select count(*) from journal.period_closure k join school.term p on p.id = k.term_id and p.year_id = 2");
            long marks = school.number(events.formatted("period-mark")),
                    closings = school.number(events.formatted("closure"));
            school.db()
                    .sql(
                            "delete from journal.period_closure k using school.term p where p.id = k.term_id and p.year_id = 2")
                    .update();
            school.db().sql("""
                    delete from journal.period_mark where (course_id, term_id, pupil_id) in (
                        select m.course_id, m.term_id, m.pupil_id from journal.period_mark m join school.term p on p.id = m.term_id and p.year_id = 2
                        order by 1, 2, 3 limit 1)""").update();

            school.start(PouredSchool.at(DAY.plusDays(1), 20, 0));

            assertThat(school.number(events.formatted("period-mark"))).isEqualTo(marks + 1);
            assertThat(school.number(events.formatted("closure"))).isEqualTo(closings + closures);
            assertThat(school.number("select count(*) - count(distinct id) from audit.change_event"))
                    .isZero();
        }
    }

    @Test
    void aDayIsTheSameHoweverOftenTheSchoolWasStartedBefore() {
        String lessons = """
                select md5(string_agg(concat_ws(',', j.id, j.topic, j.given_by, j.attendance_at, h.text, h.minutes, h.recorded_at), ';' order by j.id))
                from journal.lesson j left join journal.homework h on h.lesson_id = j.id where j.on_date = '2026-12-09'""";
        String marks = """
                select md5(string_agg(concat_ws(',', lesson_id, pupil_id, value, recorded_at, comment), ';' order by lesson_id, pupil_id, ordinal))
                from journal.v_mark where held_on = '2026-12-09'""";
        try (var often = PouredSchool.of(60, DAY, PouredSchool.NOON);
                var once = PouredSchool.of(60, DAY, PouredSchool.at(DAY.plusWeeks(5), 20, 0))) {
            often.start(PouredSchool.at(DAY.plusDays(6), 10, 0)).start(PouredSchool.at(DAY.plusWeeks(5), 20, 0));
            assertThat(often.lines(lessons)).isEqualTo(once.lines(lessons));
            assertThat(often.lines(marks)).isEqualTo(once.lines(marks));
        }
    }

    @Test
    void afterTheYearNothingIsAddedAndItsMarksStand() {
        try (var school = PouredSchool.of(60, DAY, PouredSchool.at(LocalDate.of(2027, 8, 20), 9, 0))) {
            assertThat(school.lines("select max(on_date)::text from journal.lesson"))
                    .containsExactly("2027-06-04");
            assertThat(school.number("""
                    select count(*) from journal.register_period r left join journal.period_closure k using (school_id, course_id, term_id)
                    where k is null""")).isZero();
            assertThat(school.number("""
                    select count(distinct y.pupil_id) from journal.year_mark y join timetable.course c on c.id = y.course_id and c.year_id = 2""")).isGreaterThan(40);
            var before = school.contents();
            assertThat(school.start(PouredSchool.at(LocalDate.of(2027, 10, 1), 9, 0))
                            .contents())
                    .isEqualTo(before);
        }
    }
}
