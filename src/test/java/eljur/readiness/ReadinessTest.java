package eljur.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a school that lacks nothing, one thing is taken away at a time: it is named, and nothing else is. */
class ReadinessTest {

    private static final Pattern ITEM = Pattern.compile(
            "<summary>.*?: </span>([^<]+)</span><span class=\"chip warn\">(\\d+)</span>.*?<ul class=\"bullets\">(.*?)</ul>",
            Pattern.DOTALL);

    private static SchoolProgram program;
    private static Visitor admin;

    @BeforeAll
    static void makeComplete() {
        program = SchoolProgram.started();
        for (String sql : List.of(
                "insert into people.guardianship (school_id, guardian_id, pupil_id, relation, since) select 901, 9403, p, 'отец', '2026-09-01' from unnest(array[9102, 9103, 9105, 9202]) p",
                "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9102, '2026-09-01')",
                "insert into people.form_tutor (school_id, class_id, person_id, since) values (901, 911, 9001, '2026-09-01')",
                "insert into people.movement (school_id, pupil_id, kind, order_number, order_date, effective_on, from_class, recorded_at, recorded_by) values (901, 9104, 'leaving', '9', '2026-12-04', '2026-12-04', 971, now(), 9007)",
                "insert into timetable.planned_topic (school_id, course_id, ordinal, title) select 901, c, 1, 'Введение' from unnest(array[972, 911, 975]) c",
                "update timetable.course set weekly_hours = 1 where id in (971, 972, 911, 975)",
                "insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, room_id, since) values (901, 1, 971, 1, 1, 9214, '2026-09-01'), (901, 2, 972, 1, 1, null, '2026-09-01'), (901, 3, 911, 2, 2, null, '2026-09-01'), (901, 4, 975, 3, 3, null, '2026-09-01')"))
            change(sql);
        admin = program.signedIn("admin");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        update school.class_group set scheme = 'trimester' where id = 971 | update school.class_group set scheme = 'quarter' where id = 971 | У всех классов есть четверти или полугодия 1: 7-А /calendar/901/dates
        delete from school.lesson_slot where school_id = 901 | insert into school.lesson_slot select 901, 901, n, time '08:30' + (n - 1) * interval '55 minutes', time '09:15' + (n - 1) * interval '55 minutes' from generate_series(1, 7) n | Звонки записаны 1: звонков нет /bells
        update people.enrolment set class_id = 971 where pupil_id = 9301 | update people.enrolment set class_id = 911 where pupil_id = 9301 | В каждом классе есть ученики 1: 1-А /imports
        insert into people.pupil (school_id, person_id) values (901, 9010) | delete from people.pupil where person_id = 9010 | Каждый ученик в классе 1: Ланская Полина Сергеевна /pupils/9010
        update people.guardianship set until = '2026-12-01' where pupil_id = 9102 | update people.guardianship set until = null where pupil_id = 9102 | У каждого ученика есть родитель или представитель 1: Белозёров Кирилл Андреевич, 7-А /pupils/9102
        update people.form_tutor set until = '2026-12-01' where class_id = 972 | update people.form_tutor set until = null where class_id = 972 | У каждого класса есть классный руководитель 1: 7-Б /classes/972/tutors
        delete from people.group_class where class_id = 911 | insert into people.group_class (school_id, group_id, class_id) values (901, 911, 911) | У каждого класса есть журналы 1: 1-А /courses?class=911
        update people.group_member set until = '2026-12-01' where group_id = 975 | update people.group_member set until = null where group_id = 975 | В каждой группе есть ученики 1: 7-А, 1 гр. /groups/975
        update timetable.course_teacher set until = '2026-12-01' where course_id = 972 | update timetable.course_teacher set until = null where course_id = 972 | У каждого журнала есть учитель 1: Русский язык, 7-Б /courses/972
        delete from timetable.planned_topic where course_id = 972 | insert into timetable.planned_topic (school_id, course_id, ordinal, title) values (901, 972, 1, 'Введение') | У каждого журнала уроков есть план тем (КТП) 1: Русский язык, 7-Б /imports
        update timetable.weekly_lesson set weeks = '10' where id = 2 | update timetable.weekly_lesson set weeks = '1' where id = 2 | Уроков в неделе столько, сколько по нагрузке 1: Русский язык, 7-Б: в сетке 0,5, по нагрузке 1 /timetable?class=972&kind=plan&day=2026-12-16
        update timetable.weekly_lesson set room_id = 9214 where id = 2 | update timetable.weekly_lesson set room_id = null where id = 2 | Кабинет не занят дважды 1: 214: Алгебра, 7-А + Русский язык, 7-Б – понедельник, урок 1 /timetable/check
        update timetable.weekly_lesson set weekday = 1, ordinal = 1 where id = 3 | update timetable.weekly_lesson set weekday = 2, ordinal = 2 where id = 3 | Учитель не нужен в двух местах сразу 1: Ткачук А. В.: Алгебра, 7-А + Математика, 1-А – понедельник, урок 1 /timetable/check
        update timetable.weekly_lesson set weekday = 1, ordinal = 1, room_id = 9214 where id = 4 | update timetable.weekly_lesson set weekday = 3, ordinal = 3, room_id = null where id = 4 | У класса нет двух уроков сразу 1: 7-А: Алгебра, 7-А + Геометрия, 7-А, 1 гр. – понедельник, урок 1 /timetable/check
        update access.account set closed_at = now() where id in (9004, 9005) | update access.account set closed_at = null where id in (9004, 9005) | В школе есть директор и завуч 2: нет директора /access/staff; нет завуча /access/staff
        delete from access.account_role where account_id = 9005 | insert into access.account_role (account_id, role, ordinal) values (9005, 'DEPUTY_HEAD', 0) | В школе есть директор и завуч 1: нет завуча /access/staff
        update access.account set closed_at = now() where id = 9002 | update access.account set closed_at = null where id = 9002 | Каждому учителю выдан вход в журнал 1: Лысенко Борис Петрович /access/people/9002""")
    void whatIsMissingIsNamedWithThePageThatMendsIt(String away, String back, String named) {
        assertThat(lacking("/readiness")).isEmpty();
        change(away);
        try {
            assertThat(lacking("/readiness")).containsExactly(named);
        } finally {
            change(back);
        }
        assertThat(lacking("/readiness")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,1", "5,1", "11,1", "21,1", "1,5", "1,11", "1,21"})
    void aNumberOfLessonsIsSaidAsANumber(int placed, int hours) {
        change("update timetable.course set weekly_hours = %d where id = 972".formatted(hours));
        change("""
                insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since)
                select 901, 50 + n, 972, 5 + n % 2, n / 2 + 1, '2026-09-01' from generate_series(2, :placed) n""".replace(":placed", String.valueOf(placed)));
        try {
            assertThat(lacking("/readiness"))
                    .containsExactly(
                            "Уроков в неделе столько, сколько по нагрузке 1: Русский язык, 7-Б: в сетке %d, по нагрузке %d /timetable?class=972&kind=plan&day=2026-12-16"
                                    .formatted(placed, hours));
        } finally {
            change("delete from timetable.weekly_lesson where id between 51 and 99");
            change("update timetable.course set weekly_hours = 1 where id = 972");
        }
    }

    @Test
    void theWeekThatBeginsLaterIsTheOneThatCounts() {
        change("update timetable.weekly_lesson set weeks = '10', until = '2026-12-20' where id = 2");
        change(
                "insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since) values (901, 50, 972, 1, 1, '2026-12-21')");
        try {
            assertThat(lacking("/readiness")).isEmpty();
            change(
                    "update timetable.weekly_lesson set weeks = case id when 2 then '1' else '10' end where id in (2, 50)");
            assertThat(lacking("/readiness"))
                    .containsExactly(
                            "Уроков в неделе столько, сколько по нагрузке 1: Русский язык, 7-Б: в сетке 0,5, по нагрузке 1 /timetable?class=972&kind=plan&day=2026-12-21");
        } finally {
            change("delete from timetable.weekly_lesson where id = 50");
            change("update timetable.weekly_lesson set weeks = '1', until = null where id = 2");
        }
    }

    @Test
    void aPupilInTwoGroupsOfASubjectIsNamed() {
        change(
                "insert into people.study_group (school_id, id, year_id, name, whole) values (901, 60, 901, '7-А, 2 гр.', false)");
        change("insert into people.group_class (school_id, group_id, class_id) values (901, 60, 971)");
        change(
                "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 60, 9102, '2026-09-01')");
        change(
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'lesson', 9004, 60, 'Геометрия')");
        try {
            assertThat(lacking("/readiness"))
                    .contains(
                            "Предмет у ученика идёт в одной группе 1: Белозёров Кирилл, Геометрия: 7-А, 2 гр. + 7-А, 1 гр. /groups/975",
                            "Уроков в неделе столько, сколько по нагрузке 1: Геометрия: в сетке 0, нагрузка не указана /timetable?class=971&kind=plan&day=2026-12-16");
            change("update people.group_member set until = '2026-12-20' where group_id = 975");
            change("update people.group_member set since = '2026-12-21' where group_id = 60");
            assertThat(lacking("/readiness")).noneMatch(line -> line.startsWith("Предмет у ученика"));
            change("update people.group_member set since = '2026-12-20' where group_id = 60");
            assertThat(lacking("/readiness")).anyMatch(line -> line.startsWith("Предмет у ученика"));
        } finally {
            change("update people.group_member set until = null where group_id = 975");
            change("delete from timetable.course where id = 60");
            change("delete from people.group_member where group_id = 60");
            change("delete from people.group_class where group_id = 60");
            change("delete from people.study_group where id = 60");
        }
    }

    @Test
    void aRoomThatTakesTwoLessonsIsNotGivenTwice() {
        change("update timetable.weekly_lesson set room_id = 9214 where id = 2");
        var form = new java.util.HashMap<>(Map.of("room", "214", "in-building", "", "floor", "", "seats", ""));
        form.putAll(Map.of("purpose", "", "closed", "", "at-once", "2"));
        assertThat(lacking("/readiness")).hasSize(1);
        assertThat(admin.submit("/school/rooms/9214", form).statusCode()).isEqualTo(302);
        assertThat(admin.get("/school/buildings").body()).contains("2 занятия сразу");
        try {
            assertThat(lacking("/readiness")).isEmpty();
        } finally {
            form.put("at-once", "1");
            admin.submit("/school/rooms/9214", form);
            change("update timetable.weekly_lesson set room_id = null where id = 2");
        }
    }

    @Test
    void lessonsOfDifferentWeeksAndPartsWithoutPupilsInCommonMeetNobody() {
        change("update timetable.weekly_lesson set weekday = 1, ordinal = 1, weeks = '10' where id = 1");
        change(
                "update timetable.weekly_lesson set weekday = 1, ordinal = 1, room_id = 9214, weeks = '01' where id in (3, 4)");
        assertThat(lacking("/readiness")).noneMatch(line -> line.contains("урок 1"));
        change("update timetable.weekly_lesson set weeks = '1' where id in (1, 3, 4)");
        change("update timetable.weekly_lesson set weekday = 2, ordinal = 2, room_id = null where id = 3");
        change("update timetable.weekly_lesson set weekday = 3, ordinal = 3, room_id = null where id = 4");
        assertThat(lacking("/readiness")).isEmpty();
    }

    @Test
    void aYearThatNobodyWasBroughtIntoWaitsForItsTurn() {
        admin.submit("/calendar/years", Map.of());
        long year = program.inDatabase(
                db -> db.sql("select id from school.academic_year where school_id = 901 and name = '2027/28'")
                        .query(Long.class)
                        .single());
        assertThat(lacking("/readiness?year=" + year))
                .containsExactly(
                        "Классы есть 1: 2027/28 /school/classes", "Ученики переведены в этот год 1: 2027/28 /rollover");
        assertThat(admin.get("/readiness?year=902").statusCode()).isEqualTo(404);
        assertThat(admin.get("/readiness").body())
                .contains(">Готово</h2><span class=\"chip ok\">19</span>", "Всё готово");
    }

    @Test
    void theDirectorReadsWithoutLinksToPagesThatAreNotHis() {
        change("update timetable.course_teacher set until = '2026-12-01' where course_id = 972");
        try {
            String page = program.signedIn("director").get("/readiness").body();
            // The director reads the course; a plan of topics he does not load.
            assertThat(page)
                    .contains("href=\"/courses/972\">Русский язык, 7-Б</a>")
                    .doesNotContain("href=\"/imports\"");
            assertThat(program.signedIn("boris").get("/readiness").statusCode()).isEqualTo(403);
            assertThat(program.signedIn("deputy").get("/today").body()).contains("href=\"/readiness\"");
            assertThat(admin.get("/").body()).contains("href=\"/readiness\"");
        } finally {
            change("update timetable.course_teacher set until = null where course_id = 972");
        }
    }

    private static void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }

    /** Each open item: title, count, and its lines with their links. */
    private static List<String> lacking(String path) {
        List<String> items = new ArrayList<>();
        ITEM.matcher(admin.get(path).body()).results().forEach(found -> {
            List<String> lines = Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>")
                    .matcher(found.group(3))
                    .results()
                    .map(line -> line.group(2) + " " + line.group(1).replace("&amp;", "&"))
                    .toList();
            items.add(found.group(1) + " " + found.group(2) + ": " + String.join("; ", lines));
        });
        return items;
    }
}
