package eljur.results.certificates;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * 7-А is grade 9 here: Darya, Kirill, Alexandra and Ilya. It has algebra and geometry, which are mathematics in the certificate, Russian,
 * and drawing, which ended in grade 7 two years ago; Ilya brought his drawing from another school.
 */
public abstract class LeavingClass {

    static final String PAGE = "/certificates/971", EXAMS = PAGE + "/exams", DARYA = PAGE + "/pupils/9101";

    SchoolProgram program;
    Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        leave(program);
        deputy = program.signedIn("deputy");
    }

    /** Makes of 7-А the class that leaves. */
    public static void leave(SchoolProgram program) {
        program.inDatabase(db -> {
            for (String part : SETUP.split(";\n", -1)) db.sql(part).update();
            return 0;
        });
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static final String SETUP = """
            update school.class_group set grade = 9, name = '9-А' where id = 971;
            insert into school.subject (school_id, id, name, short_name) values (901, 9007, 'ИЗО', 'ИЗО'), (901, 9008, 'Биология', 'Биол.');
            insert into school.academic_year (school_id, id, name, starts_on, ends_on) values (901, 899, '2024/25', '2024-09-01', '2025-05-31');
            insert into school.class_group (school_id, id, year_id, grade, letter, name, bell_schedule_id) values (901, 870, 899, 7, 'А', '7-А', 901);
            insert into people.enrolment (school_id, pupil_id, class_id, since, until)
            select 901, p, 870, date '2024-09-01', date '2025-05-31' from unnest(array[9101, 9102, 9103]) p;
            insert into people.study_group (school_id, id, year_id, name, whole) values (901, 870, 899, '7-А', true);
            insert into people.group_class (school_id, group_id, class_id) values (901, 870, 870);
            update people.study_group set whole = true where id = 975;
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, unmarked) values
                (901, 870, 899, 'lesson', 9007, 870, 'ИЗО, 7-А', false), (901, 973, 901, 'lesson', 9002, 971, 'Русский язык, 9-А', false),
                (901, 974, 901, 'lesson', 9008, 971, 'Биология, 9-А', false);
            insert into journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)
            select 901, m.course, m.pupil, m.value, '2026-12-15T08:00Z', 9001
            from (values (870, 9101, '5'), (870, 9102, '4'), (971, 9101, '4'), (975, 9101, '3'), (973, 9101, '4'), (974, 9101, '5'),
                         (971, 9102, '5'), (975, 9102, '5'), (973, 9102, '3')) as m (course, pupil, value);
            insert into carried.sheet (school_id, pupil_id, year_id) values (901, 9105, 899);
            insert into carried.mark (school_id, pupil_id, subject_id, year_id, kind, value, origin, source, recorded_at, recorded_by, confirmed_at, confirmed_by)
            values (901, 9105, 9007, 899, 'period', '3', 'transfer', 'Лесная СОШ', '2026-12-08T09:00Z', 9003, '2026-12-09T09:00Z', 9005)""";

    Map<String, String> russian(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("subject", "9002", "known", "2026-12-16"));
        for (String name : more.keySet()) if (name.startsWith("m.")) fields.putIfAbsent("v." + name.substring(2), "0");
        fields.putAll(more);
        return fields;
    }

    /** What each cell says, pupil by pupil. */
    static List<String> cells(String page) {
        return Pattern.compile("(?s)<tr><td class=\"no\">.*?</tr>")
                .matcher(page)
                .results()
                .map(row -> found(row.group(), "pupils/[0-9]+\">([^<]*)<") + ": "
                        + String.join(" | ", all(row.group(), "title=\"([^\"]*)\"")))
                .toList();
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    List<String> written() {
        return program.inDatabase(db -> db.sql("""
                        select kind || ' ' || pupil_id || ' ' || subject_id || ' v' || version || ' ' || coalesce(value, 'null')
                            || ' of ' || coalesce(proposed, 'null') || ' ' || coalesce(reason, '-') || ' ' || decided_by
                        from results.result_mark where kind <> 'attestation' order by id""").query(String.class).list());
    }

    List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action || ' ' || entity_key || ' ' || coalesce(old_value ->> 'value', 'null') || ' '
                            || coalesce(new_value ->> 'value', 'null') || ' ' || coalesce(reason, '-')
                        from audit.change_event where entity like any (array['%-mark', 'result-setting']) order by id""").query(String.class).list());
    }
}
