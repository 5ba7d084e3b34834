package eljur.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The turn of a year and the list of what is missing ask as much of the database in a village as in a town. */
class YearBudgetTest {

    private static final String READINESS = "/readiness?year=901";

    @Test
    void theTurnCostsTheSameNumberOfStatementsFor300AndFor1000Pupils() {
        try (var school = new TurnedSchool()) {
            school.beginNextYear();
            school.plan(Map.of());
            grow(school, 0, 300);
            int page = cost(school, "/rollover"), missing = cost(school, READINESS);
            int turned = turned(school), taken = taken(school);
            grow(school, 300, 1000);
            assertThat(cost(school, "/rollover")).isEqualTo(page).isLessThan(30);
            assertThat(cost(school, READINESS)).isEqualTo(missing).isLessThan(28);
            assertThat(turned(school)).isEqualTo(turned).isLessThan(60);
            assertThat(school.number("select count(*) from people.movement")).isGreaterThan(1000);
            assertThat(taken(school)).isEqualTo(taken).isLessThan(40);
        }
    }

    private static int cost(TurnedSchool school, String path) {
        return school.program.statements().during(() -> school.admin.get(path)).size();
    }

    // The history is written five hundred events at a time.
    private static int turned(TurnedSchool school) {
        Map<String, String> form = school.form();
        List<String> sent = school.program
                .statements()
                .during(() -> assertThat(
                                school.admin.submit("/rollover/turn", form).statusCode())
                        .isEqualTo(302));
        return (int)
                sent.stream().filter(sql -> !sql.contains("audit.change_event")).count();
    }

    private static int taken(TurnedSchool school) {
        Map<String, String> form = Map.of("turn", String.valueOf(school.number("select max(id) from rollover.turn")));
        return school.program
                .statements()
                .during(() -> assertThat(
                                school.admin.submit("/rollover/undo", form).statusCode())
                        .isEqualTo(302))
                .size();
    }

    /** Classes of 25 with a course and a part each. */
    private static void grow(TurnedSchool school, int from, int to) {
        school.program.inDatabase(db -> {
            for (String sql : SQL.split(";\n"))
                db.sql(sql).param("from", from / 25).param("to", to / 25).update();
            return true;
        });
    }

    private static final String SQL = """
            insert into people.person (school_id, id, surname) select 901, 100000 + c, 'Учитель ' || c from generate_series(:from, :to - 1) c;
            insert into people.staff (school_id, person_id, since) select 901, 100000 + c, '2020-09-01' from generate_series(:from, :to - 1) c;
            insert into people.person (school_id, id, surname) select 901, 200000 + p, 'Ученик ' || p from generate_series(:from * 25, :to * 25 - 1) p;
            insert into people.pupil (school_id, person_id) select 901, 200000 + p from generate_series(:from * 25, :to * 25 - 1) p;
            insert into school.class_group (school_id, id, year_id, grade, letter, name) select 901, 100000 + c, 901, 5, 'К' || c, '5-К' || c from generate_series(:from, :to - 1) c;
            insert into people.enrolment (school_id, pupil_id, class_id, since) select 901, 200000 + p, 100000 + p / 25, '2026-09-01' from generate_series(:from * 25, :to * 25 - 1) p;
            insert into people.study_group (school_id, id, year_id, name, whole) select 901, 100000 + c * 2 + w, 901, '5-К' || c || case w when 0 then '' else ', 1 гр.' end, w = 0 from generate_series(:from, :to - 1) c, generate_series(0, 1) w;
            insert into people.group_class (school_id, group_id, class_id) select 901, 100000 + c * 2 + w, 100000 + c from generate_series(:from, :to - 1) c, generate_series(0, 1) w;
            insert into people.group_member (school_id, group_id, pupil_id, since) select 901, 100001 + p / 25 * 2, 200000 + p, '2026-09-01' from generate_series(:from * 25, :to * 25 - 1, 2) p;
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) select 901, 100000 + c * 2 + w, 901, 'lesson', 9003 - w, 100000 + c * 2 + w, 'Математика, 5-К' || c from generate_series(:from, :to - 1) c, generate_series(0, 1) w;
            insert into timetable.course_teacher (school_id, course_id, person_id, since) select 901, 100000 + c * 2 + w, 100000 + c, '2026-09-01' from generate_series(:from, :to - 1) c, generate_series(0, 1) w""";
}
