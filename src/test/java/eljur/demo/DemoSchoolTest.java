package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The village school on the day of its first start: who is there, and when they meet. */
class DemoSchoolTest {

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
    void hasElevenGradesWithTwoHundredAndThirtyPupilsAndOneOfTwo() {
        assertThat(school.lines("""
                select k.name || ' ' || count(*) from school.class_group k
                join people.enrolment e on e.school_id = k.school_id and e.class_id = k.id
                 and date '2026-11-25' >= e.since and (e.until is null or date '2026-11-25' <= e.until)
                group by k.grade, k.name order by k.grade"""))
                .containsExactly(
                        "1-А 26", "2-А 24", "3-А 27", "4-А 23", "5-А 28", "6-А 22", "7-А 25", "8-А 23", "9-А 24",
                        "10-А 6", "11-А 2");
        assertThat(school.number("select count(*) from people.pupil")).isEqualTo(231);
    }

    @Test
    void everyTableThatWasPouredHasStatisticsOfWhatIsInIt() {
        for (DemoTable table : DemoTable.values()) {
            long rows = school.number("select count(*) from " + table.table());
            if (rows == 0) continue;
            assertThat(school.number("select reltuples::bigint from pg_class where oid = '%s'::regclass"
                            .formatted(table.table())))
                    .as(table.table())
                    .isCloseTo(rows, withPercentage(10));
            assertThat(school.lines(
                            "select distinct schemaname || '.' || tablename from pg_stats where schemaname || '.' || tablename = '%s'"
                                    .formatted(table.table())))
                    .containsExactly(table.table());
        }
    }

    @Test
    void onePairOfGradesIsTaughtTogether() {
        assertThat(school.lines("""
                select c.name || ': ' || count(distinct p.pupil_id) from timetable.course c
                join people.study_group g on g.school_id = c.school_id and g.id = c.group_id and g.whole
                join people.v_group_pupil p on p.school_id = g.school_id and p.group_id = g.id
                where (select count(*) from people.group_class k where k.school_id = g.school_id and k.group_id = g.id) = 2
                group by c.name order by 1""")).containsExactly("ОБЗР, 10-А и 11-А: 8", "Физическая культура, 10-А и 11-А: 8");
    }

    @Test
    void theForeignLanguageIsTaughtInHalvesAtOneTime() {
        assertThat(school.lines("""
                select k.name || ' ' || string_agg(c.name || '=' || m.pupils, ', ' order by c.name) from timetable.course c
                join people.group_class gc on gc.school_id = c.school_id and gc.group_id = c.group_id
                join school.class_group k on k.school_id = gc.school_id and k.id = gc.class_id and k.grade in (2, 7)
                join (select group_id, count(*) || ' with ' || count(until) || ' gone' as pupils from people.group_member group by group_id) m
                  on m.group_id = c.group_id
                where c.kind = 'lesson' group by k.name order by 1"""))
                .as("in 7-А somebody goes over to the other half")
                .containsExactly(
                        "2-А Английский язык, 2-А, 1 гр.=12 with 0 gone, Английский язык, 2-А, 2 гр.=12 with 0 gone",
                        "7-А Английский язык, 7-А, 1 гр.=13 with 1 gone, Английский язык, 7-А, 2 гр.=13 with 0 gone");
        assertThat(school.number("""
                select count(*) from (select a.weekday, a.ordinal, c.subject_id, gc.class_id from timetable.weekly_lesson a
                join timetable.course c on c.id = a.course_id and c.kind = 'lesson'
                join people.study_group g on g.id = c.group_id and not g.whole
                join people.group_class gc on gc.group_id = g.id
                group by 1, 2, 3, 4 having count(*) <> 2) alone""")).isZero();
    }

    @Test
    void twoClubsGatherPupilsOfManyClasses() {
        assertThat(school.lines("""
                select c.name || ' ' || (count(*) between 8 and 25) || ' ' || (count(distinct e.class_id) > 3) from timetable.course c
                join people.group_member m on m.group_id = c.group_id
                join people.enrolment e on e.pupil_id = m.pupil_id and e.since = '2026-09-14'
                where c.kind = 'club' group by c.name order by 1""")).containsExactly("Шахматы true true", "Школьный музей true true");
    }

    @Test
    void twentyFourWorkThereAndSeveralInTwoOrThreeRoles() {
        assertThat(school.number("select count(*) from people.staff")).isEqualTo(24);
        assertThat(school.lines("""
                select roles || ' ' || count(*) from (
                    select s.person_id, (select count(*) from access.account a join access.account_role r on r.account_id = a.id
                                         where a.person_id = s.person_id) as roles from people.staff s) s
                group by roles order by roles""")).containsExactly("0 1", "1 9", "2 13", "3 1");
    }

    @Test
    void everyChildHasTwoGuardiansWhoShareItsName() {
        assertThat(
                        school.lines(
                                "select distinct n::text from (select count(*) as n from people.guardianship group by pupil_id) g"))
                .containsExactly("2");
        assertThat(school.number("""
                select count(*) from people.guardianship g
                join people.person p on p.id = g.pupil_id join people.person o on o.id = g.guardian_id
                where left(p.surname, 4) <> left(o.surname, 4)""")).isZero();
        assertThat(school.number("""
                select count(*) from (select guardian_id from people.guardianship group by guardian_id having count(*) > 1) s""")).as("guardians of siblings").isGreaterThan(60);
        assertThat(school.number("select count(distinct guardian_id) from people.guardianship where lives_apart"))
                .isEqualTo(1);
        assertThat(school.number("select count(distinct guardian_id) from people.guardianship where not electronic"))
                .isEqualTo(2);
        assertThat(school.number("""
                select count(*) from access.account a join people.guardianship g on g.guardian_id = a.person_id where not g.electronic""")).isZero();
    }

    @Test
    void theLogInsAreThoseOfTheSignInPage() {
        assertThat(school.lines("""
                select a.login || ': ' || string_agg(r.role, ' ' order by r.ordinal) from access.account a
                join access.account_role r on r.account_id = a.id where a.login ~ '^[a-z]+$' group by a.login order by 1"""))
                .containsExactly(
                        "activities: ACTIVITIES_DEPUTY TEACHER",
                        "admin: ADMINISTRATOR TEACHER FORM_TUTOR",
                        "deputy: DEPUTY_HEAD TEACHER",
                        "director: HEAD TEACHER",
                        "nurse: NURSE",
                        "parent: GUARDIAN",
                        "psychologist: PSYCHOLOGIST",
                        "pupil: PUPIL",
                        "secretary: SECRETARY",
                        "teacher: TEACHER",
                        "tutor: FORM_TUTOR TEACHER");
        assertThat(school.lines("""
                select k.name || ' ' || (e.pupil_id = u.person_id) || ' ' || (f.person_id is not null) from access.account a
                join people.guardianship g on g.guardian_id = a.person_id
                join people.enrolment e on e.pupil_id = g.pupil_id and e.until is null
                join school.class_group k on k.id = e.class_id
                join access.account u on u.login = 'pupil'
                left join people.form_tutor f on f.class_id = k.id and f.person_id = (select person_id from access.account where login = 'tutor')
                where a.login = 'parent' order by k.grade desc""")).containsExactly("7-А true true", "3-А false false");
    }

    @Test
    void theTeacherTeachesSeveralClassesAndHasLessonsEveryDay() {
        assertThat(school.lines("""
                select l.weekday::text from timetable.weekly_lesson l join timetable.course_teacher t on t.course_id = l.course_id
                join access.account a on a.person_id = t.person_id and a.login = 'teacher'
                group by l.weekday having count(*) >= 2 order by 1""")).containsExactly("1", "2", "3", "4", "5");
        assertThat(school.lines("""
                select distinct k.name from timetable.course_teacher t join access.account a on a.person_id = t.person_id and a.login = 'teacher'
                join timetable.course c on c.id = t.course_id and c.year_id = 2 join people.group_class g on g.group_id = c.group_id
                join school.class_group k on k.id = g.class_id order by 1""")).containsExactly("10-А", "7-А", "8-А");
    }

    @Test
    void namesakesSitInOneClassOnceAndOneNameIsVeryLong() {
        assertThat(school.lines("""
                select k.name || ' ' || p.surname || ' ' || p.given_name || ' ' || count(*) from people.person p
                join people.enrolment e on e.pupil_id = p.id and e.since >= '2026-09-14' join school.class_group k on k.id = e.class_id
                group by k.name, p.surname, p.given_name having count(*) > 1""")).containsExactly("6-А Ковалёва Анна 2");
        assertThat(school.lines("""
                select k.name from people.person p join people.enrolment e on e.pupil_id = p.id and e.until is null
                join school.class_group k on k.id = e.class_id
                where p.surname = 'Константинопольская' and p.given_name = 'Александра'""")).containsExactly("7-А");
    }

    @Test
    void nobodyAndNothingIsInTwoPlacesAtOnce() {
        for (String of : List.of(
                "select t.person_id, l.on_date, l.ordinal from timetable.scheduled_lesson l join timetable.course_teacher t on t.course_id = l.course_id",
                "select l.room_id, l.on_date, l.ordinal from timetable.scheduled_lesson l",
                """
                select distinct p.pupil_id, l.on_date, l.ordinal, l.id from timetable.scheduled_lesson l
                join timetable.course c on c.id = l.course_id join people.v_group_pupil p on p.group_id = c.group_id
                 and l.on_date >= p.since and (p.until is null or l.on_date <= p.until)"""))
            assertThat(school.number(
                            "select count(*) from (select 1 from (%s) as x (who, day, ordinal) group by who, day, ordinal having count(*) > 1) twice"
                                    .formatted(of)))
                    .as(of)
                    .isZero();
    }

    @Test
    void noClassHasAGapInItsDay() {
        assertThat(school.lines("""
                select class_id || ' ' || weekday from (
                    select distinct gc.class_id, l.weekday, l.ordinal from timetable.weekly_lesson l
                    join timetable.course c on c.id = l.course_id and c.kind <> 'club' and c.name <> 'Функциональная грамотность'
                    join people.group_class gc on gc.group_id = c.group_id) w
                group by class_id, weekday having max(ordinal) <> count(*)""")).isEmpty();
    }

    @Test
    void everyCourseHasATopicForEachLessonOfItsYear() {
        assertThat(school.lines("""
                select c.name from timetable.course c join school.academic_year y on y.id = c.year_id and y.starts_on = '2026-09-14'
                where (select count(*) from timetable.planned_topic t where t.course_id = c.id)
                   <> (select count(*) from timetable.scheduled_lesson l where l.course_id = c.id)
                   or not exists (select from timetable.planned_topic t where t.course_id = c.id)""")).isEmpty();
        assertThat(school.number(
                        "select count(*) from timetable.planned_topic where title ~ '[{}]' or homework ~ '[{}]'"))
                .isZero();
    }

    @Test
    void lastYearsMarksAreKept() {
        assertThat(school.lines("""
                select p.scheme || ' ' || count(distinct m.pupil_id) || ' ' || count(distinct (m.course_id, p.ordinal)) from journal.period_mark m
                join school.term p on p.id = m.term_id and p.year_id = 1 group by p.scheme order by 1""")).containsExactly("half 2 32", "quarter 177 400");
        assertThat(school.number("select count(distinct pupil_id) from journal.year_mark"))
                .isEqualTo(179);
        assertThat(school.number("""
                select count(*) from journal.year_mark y where y.value <> (
                    select round(avg(m.value::int))::text from journal.period_mark m where m.course_id = y.course_id and m.pupil_id = y.pupil_id)""")).isZero();
    }
}
