package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The school that loads the program: {@code --size 300}. */
class LoadSchoolTest {

    @Test
    void hasThirtyLessonsAWeekInAClassAndAMarkForEveryTwoLessonsOfAPupil() {
        try (var school = PouredSchool.of(300, PouredSchool.DAY, PouredSchool.NOON)) {
            assertThat(
                            school.number(
                                    "select count(distinct pupil_id) from people.enrolment where until is null and since >= '2026-09-14'"))
                    .isEqualTo(300);
            assertThat(school.number("select count(*) from school.class_group where year_id = 2"))
                    .isEqualTo(20);
            double weekly = school.db().sql("""
                            select avg(n) from (
                                select gc.class_id, count(distinct (l.weekday, l.ordinal)) as n from timetable.weekly_lesson l
                                join timetable.course c on c.id = l.course_id and c.kind <> 'club'
                                join people.group_class gc on gc.group_id = c.group_id group by gc.class_id) w""").query(Double.class).single();
            assertThat(weekly).isBetween(29.5, 30.5);
            double density = school.db().sql("""
                            select (select count(*) from journal.mark)::float8 / count(*) from journal.lesson j
                            join timetable.course c on c.id = j.course_id and not c.unmarked
                            join people.v_group_pupil g on g.group_id = c.group_id
                             and j.on_date >= g.since and (g.until is null or j.on_date <= g.until)""").query(Double.class).single();
            assertThat(density).isBetween(0.47, 0.53);
        }
    }
}
