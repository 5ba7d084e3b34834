package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 7-А has geometry in two groups now. Who comes or is moved is in one of them. */
class GroupsOfOneSubjectTest {

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        for (String sql : List.of(
                "insert into people.study_group (school_id, id, year_id, name, whole) values (901, 60, 901, '7-А, 2 гр.', false)",
                "insert into people.group_class (school_id, group_id, class_id) values (901, 60, 971)",
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'lesson', 9004, 60, 'Геометрия, 2')"))
            program.inDatabase(db -> db.sql(sql).update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aNewPupilIsInOneGroupOfASubjectAndANameInCapitalsIsWrittenAsOne() {
        Map<String, String> form = new HashMap<>(Map.of(
                "surname", "ПЕТРОВА-ВОДКИНА",
                "given", "АННА",
                "patronymic", "Львовна",
                "born", "2013-02-01",
                "class", "971",
                "groups-of", "971",
                "day", "2026-12-16",
                "order", "14-у",
                "order-date", "2026-12-15"));
        var secretary = program.signedIn("secretary");
        var refused = secretary.submit("/pupils?group=975&group=60", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Не записано: «7-А, 2 гр.» и «7-А, 1 гр.» – группы одного предмета (Геометрия), у ученика было бы два журнала.");
        assertThat(lines("select surname from people.person where born_on = '2013-02-01'"))
                .isEmpty();
        assertThat(secretary.submit("/pupils?group=60", form).statusCode()).isEqualTo(302);
        assertThat(lines("""
                        select p.full_name || ' ' || m.group_id || ' ' || m.since from people.group_member m
                        join people.v_person p on p.person_id = m.pupil_id where m.group_id in (60, 975)""")).containsExactly("Петрова-Водкина Анна Львовна 60 2026-12-16");
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
