package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The desk asks as much of the database in a village as in a town. */
class DeskBudgetTest {

    private static final String DESK = "/substitutions?day=2026-12-18";

    @Test
    void candidatesCostTheSameNumberOfStatementsFor300AndFor1000Pupils() {
        try (var program = SchoolProgram.started()) {
            Visitor deputy = program.signedIn("deputy");
            grow(program, 0, 300);
            int village = cost(program, deputy);
            assertThat(deputy.get(DESK).body()).contains("без замены 6 из 6", ">Назначить<");
            grow(program, 300, 1000);
            assertThat(deputy.get(DESK).body()).contains("без замены 6 из 6", ">Назначить<");
            assertThat(cost(program, deputy)).isEqualTo(village).isEqualTo(12);
        }
    }

    /**
     * The panel of a lesson with the form «дать другой предмет»: each of its classes has a second subject that could be given instead, so that
     * all the rules of {@code DayOffers} are asked; the second teacher is away as well.
     */
    @Test
    void whatIsOfferedInsteadCostsTheSameForTwoAbsentTeachersOf300AndOf1000Pupils() {
        try (var program = SchoolProgram.started()) {
            Visitor deputy = program.signedIn("deputy");
            grow(program, 0, 300);
            second(program, 0, 300);
            assertThat(deputy.get(DESK).body()).contains("без замены 12 из 12", "История, 5-К0");
            int village = cost(program, deputy);
            grow(program, 300, 1000);
            second(program, 300, 1000);
            assertThat(deputy.get(DESK).body()).contains("без замены 12 из 12", "История, 5-К0");
            assertThat(cost(program, deputy)).isEqualTo(village).isEqualTo(16);
        }
    }

    /** History in each class, given by a teacher of its own who has no lesson on that day; the second teacher of mathematics is ill. */
    private static void second(SchoolProgram program, int from, int to) {
        program.inDatabase(db -> {
            for (String sql : HISTORY.split(";\n"))
                db.sql(sql).param("from", from / 25).param("to", to / 25).update();
            return true;
        });
        if (from == 0) program.inDatabase(db -> db.sql("""
                    insert into substitutions.staff_absence (school_id, person_id, since, until, reason_code, reason, recorded_at, recorded_by)
                    values (901, 100001, '2026-12-18', '2026-12-18', 'trip', 'командировка', now(), 9005)""").update());
    }

    private static final String HISTORY = """
            insert into people.person (school_id, id, surname) select 901, 300000 + c, 'Историк ' || c from generate_series(:from, :to - 1) c;
            insert into people.staff (school_id, person_id, since) select 901, 300000 + c, '2020-09-01' from generate_series(:from, :to - 1) c;
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) select 901, 300000 + c, 901, 'lesson', 9004, 100000 + c, 'История, 5-К' || c from generate_series(:from, :to - 1) c;
            insert into timetable.course_teacher (school_id, course_id, person_id, since) select 901, 300000 + c, 300000 + c, '2026-09-01' from generate_series(:from, :to - 1) c""";

    private static int cost(SchoolProgram program, Visitor deputy) {
        return program.statements().during(() -> deputy.get(DESK)).size();
    }

    /** Classes of 25 with six lessons on that Friday, each given by one of as many teachers; the first teacher is ill. */
    private static void grow(SchoolProgram program, int from, int to) {
        program.inDatabase(db -> {
            for (String sql : SQL.split(";\n"))
                db.sql(sql).param("from", from / 25).param("to", to / 25).update();
            return true;
        });
        if (from == 0) program.inDatabase(db -> db.sql("""
                    insert into substitutions.staff_absence (school_id, person_id, since, until, reason_code, reason, recorded_at, recorded_by)
                    values (901, 100000, '2026-12-18', '2026-12-18', 'ill', 'болезнь', now(), 9005)""").update());
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
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) select 901, 100000 + c, 901, 'lesson', 9003, 100000 + c, 'Математика, 5-К' || c from generate_series(:from, :to - 1) c;
            insert into timetable.course_teacher (school_id, course_id, person_id, since) select 901, 100000 + c, 100000 + c, '2026-09-01' from generate_series(:from, :to - 1) c;
            insert into timetable.scheduled_lesson (school_id, course_id, on_date, ordinal, starts_at, ends_at) select 901, 100000 + c, '2026-12-18', n, time '08:30' + (n - 1) * interval '55 minutes', time '09:15' + (n - 1) * interval '55 minutes' from generate_series(:from, :to - 1) c, generate_series(1, 6) n""";
}
