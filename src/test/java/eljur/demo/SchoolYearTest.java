package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.school.StudyLoad;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of a school year the demonstration shows beside the lessons: papers, plans, and pupils who are not as all the others. */
class SchoolYearTest {

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
    void theSchoolHasItsCardWithWhoSigns() {
        assertThat(
                        school.lines(
                                "select district || ', ' || licence_number || ', ' || licence_date || ', ' || address from school.school"))
                .containsExactly(
                        "Яснореченский муниципальный район, 0000-ОБР, 2015-06-15, 298000, с. Ясные Ключи, ул. Школьная, 1");
        assertThat(school.lines("""
                select s.kind || ' ' || s.position || ' ' || (p.surname = split_part(s.name, ' ', 3)) || ' ' || s.since from school.signer s
                join access.account a on a.login = case s.kind when 'head' then 'director' else 'deputy' end
                join people.person p on p.id = a.person_id order by s.id"""))
                .containsExactly(
                        "head Директор true 2025-09-15", "deputy Заместитель директора по УВР true 2025-09-15");
    }

    @Test
    void everyClassAndRoomIsInOneOfTwoBuildings() {
        assertThat(school.lines("""
                select b.name || ': ' || (select count(*) from school.class_group k where k.building_id = b.id) || ' classes, '
                    || string_agg(r.name || coalesce(' (' || nullif(r.purpose, '') || ')', ''), ' ' order by r.name)
                from school.building b join school.room r on r.building_id = b.id group by b.id, b.name order by b.id"""))
                .containsExactly(
                        "Главное здание: 7 classes, 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 Мастерская (мастерская труда) Спортзал (спортивный зал)",
                        "Начальная школа: 4 classes, 11 12 13 14");
        assertThat(school.number("select count(*) from school.room where floor is null or seats not between 26 and 32"))
                .isZero();
    }

    @Test
    void everySubjectStandsInAnArea() {
        assertThat(school.number("select count(*) from school.subject where area_id is null"))
                .isZero();
        assertThat(school.lines("""
                select s.name from school.subject s join school.subject_area a on a.id = s.area_id and a.name = 'Внеурочная деятельность' order by 1"""))
                .containsExactly(
                        "Орлята России",
                        "Разговоры о важном",
                        "Россия — мои горизонты",
                        "Функциональная грамотность",
                        "Шахматы",
                        "Школьный музей");
    }

    @Test
    void theCurriculumOfEachGradeIsWhatItsCoursesTeachAndWithinTheNorm() {
        String planned = """
                select p.grade || ' ' || s.name || ' ' || sum(l.weekly_hours)::int from timetable.curriculum p
                join timetable.curriculum_line l on l.curriculum_id = p.id join school.subject s on s.id = l.subject_id
                group by p.grade, s.name order by 1""";
        String taught = """
                select distinct k.grade || ' ' || s.name || ' ' || c.weekly_hours::int from timetable.course c
                join school.subject s on s.id = c.subject_id join people.group_class g on g.group_id = c.group_id
                join school.class_group k on k.id = g.class_id where c.year_id = 2 order by 1""";
        assertThat(school.lines(planned)).isEqualTo(school.lines(taught)).hasSizeGreaterThan(150);
        for (int grade = 1; grade <= 11; grade++) {
            String hours =
                    "select sum(l.weekly_hours)::int from timetable.curriculum p join timetable.curriculum_line l on l.curriculum_id = p.id where p.grade = "
                            + grade + " and l.part %s 'extracurricular'";
            assertThat(school.number(hours.formatted("<>")))
                    .as("grade " + grade)
                    .isEqualTo(StudyLoad.weekly(grade, 5));
            assertThat(school.number(hours.formatted("="))).isLessThanOrEqualTo(StudyLoad.extracurricular());
        }
    }

    @Test
    void ordersOfEveryKindWereRecorded() {
        assertThat(school.lines("""
                select m.kind || coalesce(' ' || f.form, '') || coalesce(' from ' || a.name, '') || coalesce(' to ' || b.name, '') || ' ' || m.effective_on
                from people.movement m left join people.study_form f on f.movement_id = m.id
                left join school.class_group a on a.id = m.from_class left join school.class_group b on b.id = m.to_class order by m.effective_on, 1"""))
                .containsExactly(
                        "study-form individual 2026-09-14",
                        "study-form home 2026-09-28",
                        "transfer from 5-А to 6-А 2026-10-05",
                        "arrival to 9-А 2026-10-12",
                        "leaving from 8-А 2026-10-23",
                        "arrival to 7-А 2026-11-10");
        assertThat(school.lines("""
                select k.name || ' ' || e.since || ' ' || coalesce(e.until::text, '') || ' ' || count(distinct m.group_id) || ' ' || min(m.since) from people.movement o
                join people.enrolment e on e.pupil_id = o.pupil_id and e.since >= '2026-09-14' join school.class_group k on k.id = e.class_id
                left join people.group_class c on c.class_id = k.id
                join people.group_member m on m.pupil_id = e.pupil_id and m.group_id = c.group_id and m.since = e.since
                join timetable.course l on l.group_id = m.group_id and l.kind = 'lesson'
                where o.kind = 'transfer' group by k.name, e.since, e.until order by e.since"""))
                .containsExactly("5-А 2026-09-14 2026-10-04 1 2026-09-14", "6-А 2026-10-05  1 2026-10-05");
    }

    @Test
    void oneBroughtSheetIsConfirmedAndOneWaits() {
        assertThat(school.lines("""
                select k.name || ' ' || m.kind || ' ' || (m.confirmed_at is not null) || ' ' || (count(*) > 10) || ' ' || count(distinct m.term_id)
                    || ' ' || (bool_and(coalesce(m.held_on, m.recorded_at::date) between '2026-09-14' and e.since + 1))
                from carried.mark m join carried.sheet s on s.pupil_id = m.pupil_id and s.year_id = m.year_id
                join people.enrolment e on e.pupil_id = m.pupil_id join school.class_group k on k.id = e.class_id
                group by k.name, m.kind, m.confirmed_at is not null order by 1""")).containsExactly("7-А period false true 1 true", "9-А current true true 1 true");
    }

    @Test
    void theFatherWhoLivesApartMayReadNoDiaryOfHisChildren() {
        assertThat(school.lines("""
                select string_agg(distinct r.kind || ' ' || r.basis, ', ') || ' ' || bool_and(g.lives_apart and g.electronic) || ' '
                    || (count(distinct r.pupil_id) = (select count(*) from people.guardianship a where a.lives_apart))
                from people.guardian_restriction r join people.guardianship g using (guardian_id, pupil_id)""")).containsExactly("contacts-hidden court, no-diary court true true");
        assertThat(
                        school.number(
                                "select count(*) from people.v_diary_reader d join people.guardian_restriction r using (guardian_id, pupil_id) where d.days @> date '2026-11-25'"))
                .isZero();
    }

    @Test
    void theDeputyHasBegunADraftOfALaterWeekWithoutAClash() {
        assertThat(school.lines("""
                select starts_on || ' ' || (select count(*) from timetable.weekly_lesson) - (select count(*) from planner.draft_lesson) from planner.draft""")).containsExactly("2026-12-14 1");
        assertThat(school.number("""
                select count(*) from planner.draft_lesson l join timetable.weekly_lesson w on w.id = l.weekly_id and (w.weekday, w.ordinal) <> (l.weekday, l.ordinal)""")).isEqualTo(2);
        for (String of : List.of(
                "select t.person_id, l.weekday, l.ordinal from planner.draft_lesson l join timetable.course_teacher t on t.course_id = l.course_id",
                "select room_id, weekday, ordinal from planner.draft_lesson"))
            assertThat(school.number(
                            "select count(*) from (select 1 from (%s) as x (who, day, ordinal) group by who, day, ordinal having count(*) > 1) twice"
                                    .formatted(of)))
                    .as(of)
                    .isZero();
    }

    @Test
    void whoWorksThereWasAppointedByOrder() {
        assertThat(school.lines("""
                select a.position || ' ' || (a.order_number ~ '^[0-9]+-к$') from people.appointment a
                join access.account o on o.person_id = a.person_id and o.login = 'deputy' order by a.id"""))
                .containsExactly("заместитель директора по учебно-воспитательной работе true", "учитель химии true");
    }
}
