package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ten weeks of school have left in the registers. */
class JournalDaysTest {

    private static PouredSchool school;

    @BeforeAll
    static void pour() {
        school = PouredSchool.of(230, PouredSchool.DAY, PouredSchool.NOON);
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void nothingIsWrittenOfTheFutureOrOnAFreeDay() {
        assertThat(school.number("select count(*) from journal.lesson where on_date > '2026-11-25'"))
                .isZero();
        assertThat(school.number("select count(*) from audit.change_event where at > '2026-11-25T13:30+03'"))
                .isZero();
        assertThat(school.number("""
                select count(*) from timetable.scheduled_lesson l where extract(isodow from l.on_date) > 5
                or exists (select from school.holiday h where l.on_date between h.starts_on and h.ends_on)""")).isZero();
    }

    @Test
    void thePastIsFilledButForAFew() {
        assertThat(school.number("""
                select count(*) from timetable.scheduled_lesson l
                left join timetable.cancellation k on k.lesson_id = l.id left join journal.lesson j on j.id = l.id
                where l.on_date < '2026-11-20' and k.lesson_id is null and j.id is null""")).isBetween(1L, 2L);
        assertThat(school.number("select count(*) from journal.lesson where topic is null or attendance_at is null"))
                .isZero();
        assertThat(school.number(
                        "select count(*) from journal.lesson j join timetable.cancellation k on k.lesson_id = j.id"))
                .isZero();
    }

    @Test
    void theTeacherFindsLessonsOfTodayToFillAndOneOrTwoThingsToMend() {
        assertThat(school.lines("""
                select l.on_date || ' ' || (j.id is not null) || ' ' || (h.lesson_id is not null) from timetable.scheduled_lesson l
                join timetable.course_teacher t on t.course_id = l.course_id
                join access.account a on a.person_id = t.person_id and a.login = 'teacher'
                left join journal.lesson j on j.id = l.id left join journal.homework h on h.lesson_id = l.id
                where l.on_date between '2026-11-11' and '2026-11-24' and h.lesson_id is null order by l.id""")).hasSizeBetween(1, 2);
        assertThat(school.number("""
                select count(*) from journal.lesson j join timetable.course_teacher t on t.course_id = j.course_id
                join access.account a on a.person_id = t.person_id and a.login = 'teacher' where j.on_date = '2026-11-25'""")).isLessThanOrEqualTo(1);
    }

    @Test
    void theFirstGradeAndTheTalksAreWithoutMarks() {
        assertThat(school.number("""
                select count(*) from journal.v_mark m join timetable.course c on c.id = m.course_id where c.unmarked and m.value not like 'levels:%'""")).isZero();
        assertThat(school.number("""
                select count(*) from journal.mark m join people.enrolment e on e.pupil_id = m.pupil_id
                join school.class_group k on k.id = e.class_id and k.grade = 1 and k.year_id = 2 where m.value not like 'levels:%'""")).isZero();
    }

    @Test
    void theFirstGradeHasLevelsAndControlWorksAreWrittenAgain() {
        assertThat(school.number("""
                select count(*) from journal.v_mark m join timetable.course c on c.id = m.course_id
                where c.unmarked and m.work_rule like 'levels|%' and m.value like 'levels:%'""")).isGreaterThan(100);
        assertThat(school.number("select count(*) from journal.v_mark where retake and value in ('3', '4')"))
                .isGreaterThan(5);
    }

    @Test
    void everyRecordIsOfAPupilWhoIsInTheGroupOnThatDay() {
        assertThat(school.number("""
                select count(*) from journal.cell k join journal.lesson j on j.id = k.lesson_id join timetable.course c on c.id = j.course_id
                where not exists (select from people.v_group_pupil g where g.group_id = c.group_id and g.pupil_id = k.pupil_id
                                  and j.on_date >= g.since and (g.until is null or j.on_date <= g.until))""")).isZero();
    }

    @Test
    void everyMarkAndAbsenceHasItsCellAndEveryCellItsEvents() {
        assertThat(
                        school.number(
                                "select count(*) from journal.mark m left join journal.cell k using (school_id, lesson_id, pupil_id) where k is null"))
                .isZero();
        assertThat(
                        school.number(
                                "select count(*) from journal.absence m left join journal.cell k using (school_id, lesson_id, pupil_id) where k is null"))
                .isZero();
        assertThat(school.number("""
                select count(*) from journal.cell k
                where k.version <> (select count(*) from audit.change_event e where e.entity = 'cell' and e.entity_key = k.lesson_id || ':' || k.pupil_id)""")).isZero();
        assertThat(school.number("""
                select count(*) from journal.cell k join lateral (
                    select new_value, at, person_id from audit.change_event e
                    where e.lesson_id = k.lesson_id and e.pupil_id = k.pupil_id and e.entity = 'cell' order by id desc limit 1) e on true
                where (k.changed_at, k.changed_by) is distinct from (e.at, e.person_id)
                   or (e.new_value is null) <> (not exists (select from journal.mark m where m.lesson_id = k.lesson_id and m.pupil_id = k.pupil_id)
                                                and not exists (select from journal.absence a where a.lesson_id = k.lesson_id and a.pupil_id = k.pupil_id))""")).isZero();
    }

    @Test
    void whatStandsIsWhatTheLastEventSays() {
        assertThat(school.number("""
                select count(*) from (
                    select lesson_id, pupil_id, array_agg(m.value || m.work_code order by work_id, ordinal) as stands from journal.v_mark m group by 1, 2) m
                join lateral (
                    select new_value from audit.change_event e where e.lesson_id = m.lesson_id and e.pupil_id = m.pupil_id
                    order by id desc limit 1) e on true
                where stands is distinct from (select array_agg(k ->> 'value' || (k ->> 'work')) from jsonb_array_elements(e.new_value -> 'marks') k)""")).isZero();
        assertThat(school.number("""
                select count(*) from journal.homework h left join audit.change_event e on e.lesson_id = h.lesson_id and e.entity = 'homework'
                where e.new_value is null or e.new_value ->> 'text' <> h.text or e.at <> h.recorded_at""")).isZero();
        assertThat(school.number("""
                select count(*) from journal.lesson j
                left join audit.change_event t on t.lesson_id = j.id and t.entity = 'topic'
                left join audit.change_event a on a.lesson_id = j.id and a.entity = 'attendance'
                where t.new_value ->> 'topic' is distinct from j.topic or a.at is distinct from j.attendance_at
                   or jsonb_array_length(a.new_value -> 'absences') <> (select count(*) from journal.absence x where x.lesson_id = j.id)""")).isZero();
    }

    @Test
    void eventsAreNumberedInTheOrderInWhichTheyHappened() {
        assertThat(school.number("""
                select count(*) from (select at, lag(at) over (order by id) as before from audit.change_event
                                      where entity in ('attendance', 'cell', 'topic', 'homework')) e where at < before""")).isZero();
    }

    @Test
    void recordsComeAtPlausibleTimes() {
        assertThat(school.number("""
                select count(*) from journal.lesson j join timetable.scheduled_lesson l on l.id = j.id
                where (j.attendance_at at time zone 'Europe/Simferopol')::time not between l.starts_at and l.ends_at""")).isZero();
        assertThat(school.number("select count(*) from journal.homework where late"))
                .isBetween(20L, 120L);
        assertThat(school.number("""
                select count(*) from journal.homework h join journal.lesson j on j.id = h.lesson_id
                where h.late <> ((h.recorded_at at time zone 'Europe/Simferopol') > j.on_date + time '17:00')""")).isZero();
    }

    @Test
    void homeworkStaysMostlyWithinTheNormOfTheSeventhGrade() {
        long over = school.number("""
                select count(*) from (
                    select h.due_on, sum(minutes) as minutes from journal.homework h join timetable.course c on c.id = h.course_id
                    join people.v_group_pupil g on g.group_id = c.group_id and g.pupil_id = (select person_id from access.account where login = 'pupil')
                    group by h.due_on) d where minutes > 150""");
        assertThat(over).isLessThanOrEqualTo(5);
    }

    @Test
    void pupilsDifferAndSomeMarksWereCorrected() {
        assertThat(school.lines("""
                select (count(*) filter (where average < 3.4) > 5) || ' ' || (count(*) filter (where average > 4.5) > 5) from (
                    select pupil_id, avg(value::int) as average from journal.mark where value ~ '^[1-5]$' group by pupil_id) a""")).containsExactly("true true");
        assertThat(school.number("select count(*) from journal.cell where corrected"))
                .isBetween(40L, 250L);
        assertThat(school.number("""
                select count(*) from audit.change_event e join journal.cell k on k.lesson_id = e.lesson_id and k.pupil_id = e.pupil_id
                where e.reason is not null and not k.corrected""")).isZero();
        assertThat(school.number("select count(*) from journal.mark where comment is not null"))
                .isGreaterThan(200);
    }

    @Test
    void illnessesLastForDaysOverAllLessons() {
        assertThat(school.number("""
                select count(*) from (
                    select pupil_id, on_date from journal.absence a join journal.lesson j on j.id = a.lesson_id where kind = 'ill'
                    group by 1, 2 having count(*) < (
                        select count(*) from journal.lesson o join timetable.course c on c.id = o.course_id
                        join people.v_group_pupil g on g.group_id = c.group_id and g.pupil_id = a.pupil_id
                         and o.on_date >= g.since and (g.until is null or o.on_date <= g.until)
                        where o.on_date = j.on_date)) part""")).isZero();
    }

    @Test
    void aFewLessonsWereGivenByAnotherWhoWasFreeAndAFewCancelled() {
        assertThat(school.number("select count(*) from timetable.substitution")).isBetween(10L, 80L);
        assertThat(school.number("select count(*) from timetable.cancellation")).isBetween(1L, 20L);
        assertThat(school.number("""
                select count(*) from timetable.substitution s join timetable.scheduled_lesson l on l.id = s.lesson_id
                join timetable.scheduled_lesson o on o.on_date = l.on_date and o.ordinal = l.ordinal
                join timetable.course_teacher t on t.course_id = o.course_id and t.person_id = s.person_id""")).isZero();
        assertThat(
                        school.number(
                                "select count(*) from timetable.substitution s join journal.lesson j on j.id = s.lesson_id where j.given_by <> s.person_id"))
                .isZero();
    }

    @Test
    void theFirstQuarterIsClosedWithItsMarksCounted() {
        assertThat(school.lines("""
                select p.scheme || ' ' || p.ordinal || ' ' || count(k.course_id) || ' of ' || count(*) from journal.register_period r
                join school.term p on p.id = r.term_id and p.year_id = 2
                left join journal.period_closure k on k.course_id = r.course_id and k.term_id = r.term_id
                group by p.scheme, p.ordinal order by 1"""))
                .containsExactly(
                        "half 1 0 of 34",
                        "half 2 0 of 34",
                        "quarter 1 136 of 136",
                        "quarter 2 0 of 136",
                        "quarter 3 0 of 136",
                        "quarter 4 0 of 136");
        assertThat(school.number("""
                select count(*) from journal.period_closure k join school.term p on p.id = k.term_id and p.year_id = 2
                where k.marks <> (select count(*) from journal.v_mark m where m.course_id = k.course_id and m.term_id = k.term_id)""")).isZero();
        assertThat(school.number("""
                select count(*) from journal.period_mark m join school.term p on p.id = m.term_id and p.year_id = 2
                where m.value <> 'unattested' and m.value <> (
                    select floor(avg(v.value::int) + 0.5)::int::text from journal.v_mark v
                    where v.course_id = m.course_id and v.term_id = m.term_id and v.pupil_id = m.pupil_id and v.value ~ '^[1-5]$')""")).isZero();
        assertThat(school.number("select count(*) from journal.period_mark where value = 'unattested'"))
                .isLessThan(120);
    }

    @Test
    void theChainOfTheFirstQuarterIsClosedButForTheEldestClassWhoseTeacherAsks() {
        assertThat(school.lines("""
                select k.name from school.class_group k join school.term p on p.year_id = k.year_id and p.scheme = k.scheme and p.ordinal = 1
                where k.year_id = 2 and k.scheme = 'quarter' and not exists (
                    select from journal.class_closure x where x.class_id = k.id and x.term_id = p.id)""")).containsExactly("9-А");
        assertThat(school.lines("""
                select k.name || ' ' || (o.decided_at is null) || ' ' || (o.asked_by = t.person_id) from journal.reopening o
                join timetable.course c on c.id = o.course_id join timetable.course_teacher t on t.course_id = c.id
                join people.group_class g on g.group_id = c.group_id join school.class_group k on k.id = g.class_id""")).containsExactly("9-А true true");
        assertThat(
                        school.lines(
                                "select entity || ' ' || action || ' ' || count(*) from audit.change_event where entity in ('class-closure', 'reopening') and at > '2026-09-01' group by entity, action order by 1"))
                .containsExactly("class-closure recorded 8", "reopening asked 1");
    }
}
