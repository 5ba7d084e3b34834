package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.PdfText;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The timetable asks as much of the database in a village as in a town. */
class TimetableBudgetTest {

    private static final List<String> PAGES = List.of(
            "/timetable?class=971&day=2026-12-18",
            "/timetable/teachers?teacher=9001&day=2026-12-18",
            "/timetable/school?day=2026-12-18",
            "/timetable/school?kind=plan&day=2026-12-18",
            "/timetable/check?day=2026-12-18",
            "/timetable/drafts/901/board");

    @Test
    void openingTheWholeSchoolsTimetableCostsTheSameNumberOfStatementsFor300AndFor1000Pupils() {
        try (var program = SchoolProgram.started()) {
            Visitor deputy = program.signedIn("deputy");
            grow(program, 0, 300);
            Map<String, Integer> village = cost(program, deputy);
            grow(program, 300, 1000);
            assertThat(deputy.get(PAGES.get(3)).body()).contains("5-К0", "5-К39", "Матем.");
            assertThat(cost(program, deputy)).isEqualTo(village);
            assertThat(village.get("/timetable/school?day=2026-12-18")).isLessThanOrEqualTo(6);
        }
    }

    /** What was reckoned of the paper holds: no sheet runs over to a page without its heading. */
    @Test
    void theSchoolOnPaperIsCutIntoSheetsThatFit() throws Exception {
        try (var program = SchoolProgram.started()) {
            Visitor deputy = program.signedIn("deputy");
            grow(program, 0, 300);
            program.inDatabase(db -> db.sql("""
                    insert into timetable.weekly_lesson (school_id, course_id, weekday, ordinal, room_id, since)
                    select 901, c.id, d, n, 9214, '2026-09-01' from timetable.course c, generate_series(1, 4) d, generate_series(1, 7) n
                    where c.id >= 100000""").update());
            assertThat(sheets(deputy, "A3")).isEqualTo(1);
            assertThat(sheets(deputy, "A4")).isBetween(1, 3);
        }
    }

    private static int sheets(Visitor deputy, String paper) throws Exception {
        byte[] pdf = deputy.getBytes("/timetable/school.pdf?kind=plan&day=2026-12-18&paper=" + paper, "Accept", "*/*")
                .body();
        var pages = PdfText.pages(pdf, "school-" + paper);
        assertThat(pages).allSatisfy(page -> assertThat(String.join(" ", page)).contains("Расписание школы"));
        return pages.size();
    }

    private static Map<String, Integer> cost(SchoolProgram program, Visitor deputy) {
        Map<String, Integer> cost = new LinkedHashMap<>();
        for (String page : PAGES)
            cost.put(page, program.statements().during(() -> deputy.get(page)).size());
        return cost;
    }

    /** Classes of 25 with six lessons on each Friday, each given by one of as many teachers. */
    private static void grow(SchoolProgram program, int from, int to) {
        program.inDatabase(db -> {
            for (String sql : SQL.split(";\n", -1))
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
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) select 901, 100000 + c, 901, 'lesson', 9003, 100000 + c, 'Математика, 5-К' || c from generate_series(:from, :to - 1) c;
            insert into timetable.course_teacher (school_id, course_id, person_id, since) select 901, 100000 + c, 100000 + c, '2026-09-01' from generate_series(:from, :to - 1) c;
            insert into timetable.weekly_lesson (school_id, course_id, weekday, ordinal, since) select 901, 100000 + c, 5, n, '2026-09-01' from generate_series(:from, :to - 1) c, generate_series(1, 6) n;
            insert into planner.draft_lesson (school_id, draft_id, course_id, weekday, ordinal) select 901, 901, 100000 + c, 5, n from generate_series(:from, :to - 1) c, generate_series(1, 6) n;
            insert into timetable.scheduled_lesson (school_id, course_id, on_date, ordinal, starts_at, ends_at) select 901, 100000 + c, '2026-12-18', n, time '08:30' + (n - 1) * interval '55 minutes', time '09:15' + (n - 1) * interval '55 minutes' from generate_series(:from, :to - 1) c, generate_series(1, 6) n""";
}
