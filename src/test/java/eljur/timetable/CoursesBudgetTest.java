package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of courses ask as much of the database in a village as in a town. */
class CoursesBudgetTest {

    private static final List<String> PAGES =
            List.of("/courses", "/load", "/curriculum", "/curriculum?grade=5", "/courses/971", "/courses/new");

    @Test
    void everyPageCostsTheSameFor300AndFor1000Pupils() {
        try (var program = SchoolProgram.started()) {
            Visitor deputy = program.signedIn("deputy");
            grow(program, 0, 300);
            List<Integer> village = costs(program, deputy);
            assertThat(deputy.get("/courses").body()).contains("77 курсов");
            grow(program, 300, 1000);
            assertThat(deputy.get("/courses").body()).contains("245 курсов");
            assertThat(costs(program, deputy)).isEqualTo(village).containsExactly(7, 6, 7, 7, 7, 7);
        }
    }

    private static List<Integer> costs(SchoolProgram program, Visitor deputy) {
        List<Integer> costs = new ArrayList<>();
        for (String page : PAGES)
            costs.add(program.statements()
                    .during(() -> assertThat(deputy.get(page).statusCode()).isEqualTo(200))
                    .size());
        return costs;
    }

    /** Classes of 25, each with six courses; every other course has a teacher. */
    private static void grow(SchoolProgram program, int from, int to) {
        program.inDatabase(db -> {
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
            insert into school.class_group (school_id, id, year_id, grade, letter, name, bell_schedule_id) select 901, 100000 + c, 901, 5, 'К' || c, '5-К' || c, 901 from generate_series(:from, :to - 1) c;
            insert into people.enrolment (school_id, pupil_id, class_id, since) select 901, 200000 + p, 100000 + p / 25, '2026-09-01' from generate_series(:from * 25, :to * 25 - 1) p;
            insert into people.study_group (school_id, id, year_id, name, whole) select 901, 100000 + c, 901, '5-К' || c, true from generate_series(:from, :to - 1) c;
            insert into people.group_class (school_id, group_id, class_id) select 901, 100000 + c, 100000 + c from generate_series(:from, :to - 1) c;
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, weekly_hours) select 901, 100000 + c * 10 + n, 901, 'lesson', 9000 + n, 100000 + c, 'Курс ' || n || ', 5-К' || c, 2 from generate_series(:from, :to - 1) c, generate_series(1, 5) n union all select 901, 100000 + c * 10 + 6, 901, 'club', 9005, 100000 + c, 'Кружок, 5-К' || c, 1 from generate_series(:from, :to - 1) c;
            insert into timetable.course_teacher (school_id, course_id, person_id, since) select 901, 100000 + c * 10 + n, 100000 + c, '2026-09-01' from generate_series(:from, :to - 1) c, generate_series(1, 5, 2) n""";
}
