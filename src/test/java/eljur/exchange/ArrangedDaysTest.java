package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A new week over days that somebody has arranged something about; today is Wednesday, the 16th of December 2026. */
class ArrangedDaysTest extends ImportedTimetable {

    private static final String LOAD = """
            Класс;Группа;Предмет;Учитель;Часов в неделю;Вид
            6-Э;;Алгебра;Озёрная А. М.;1;урок
            6-Э;;Черчение;Рябов И. Л.;1;урок
            6-Э;;География;Озёрная А. М.;1;урок
            """;

    private static final String DAY =
            "На 21.12.2026 уже сделаны замены или перестановки, которые задевает новое расписание: "
                    + "1-й урок, Черчение, 6-Э (поменян местами); 2-й урок, Алгебра, 6-Э (замена, поменян местами). Они остаются: такой урок стоит, "
                    + "а новый урок тех же учеников в это время в этот день не ставится. После загрузки проверьте замены этого дня.";

    /** Algebra and drawing of Monday the 21st have changed places, and algebra has a substitute. */
    private void begin() {
        imports.load("staff.csv", Uploads.utf8("""
                ФИО;Дата рождения;Должность;С какого дня
                Озёрная Алла Марковна;12.04.1960;учитель;01.09.2015
                Рябов Инал Львович;05.07.1990;учитель;01.09.2015
                """));
        imports.load("load.csv", Uploads.utf8(LOAD));
        imports.loadFromTheFirst("timetable.csv", file("6-Э;пн;1;Алгебра", "6-Э;пн;2;Черчение", "6-Э;ср;1;География"));
        imports.program.inDatabase(db -> db.sql("""
                        with two as (
                            select l.*, o.id as other, o.ordinal as hour, o.starts_at as begins, o.ends_at as ends
                            from timetable.scheduled_lesson l
                            join timetable.scheduled_lesson o on o.on_date = l.on_date and o.id <> l.id
                            join timetable.course c on c.id = l.course_id and c.name like '%6-Э'
                            join timetable.course k on k.id = o.course_id and k.name like '%6-Э'
                            where l.on_date = '2026-12-21'),
                        moved as (
                            insert into timetable.lesson_move (school_id, lesson_id, from_date, from_ordinal, from_starts_at, from_ends_at,
                                from_room_id, partner, reason_code, reason, recorded_at, recorded_by)
                            select school_id, id, on_date, ordinal, starts_at, ends_at, room_id, other, 'other', 'просьба', now(), 9005 from two)
                        update timetable.scheduled_lesson l set ordinal = two.hour, starts_at = two.begins, ends_at = two.ends
                        from two where l.id = two.id""").update());
        imports.program.inDatabase(db -> db.sql("""
                        insert into timetable.substitution (school_id, lesson_id, person_id, reason, recorded_at, recorded_by)
                        select 901, l.id, 9002, 'болезнь', now(), 9005 from timetable.scheduled_lesson l
                        join timetable.course c on c.id = l.course_id and c.name = 'Алгебра, 6-Э' where l.on_date = '2026-12-21'""").update());
    }

    private static byte[] file(String... lines) {
        return Uploads.utf8("Класс;День;№ урока;Предмет\n" + String.join("\n", lines) + "\n");
    }

    private List<String> lessons(String day) {
        return imports.texts("""
                select l.ordinal || ' ' || c.name from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                where c.name like '%%6-Э' and l.on_date = '%s' order by l.ordinal, c.name""".formatted(day));
    }

    @Test
    void theArrangedLessonsStayAndTheirDayIsNamed() {
        begin();
        assertThat(lessons("2026-12-21")).containsExactly("1 Черчение, 6-Э", "2 Алгебра, 6-Э");
        byte[] week = file("6-Э;пн;1;География", "6-Э;пн;3;Черчение", "6-Э;ср;1;Алгебра");
        String seen = imports.upload(imports.program.signedIn("deputy"), "timetable.csv", week);
        assertThat(imports.program.signedIn("deputy").get(seen).body())
                .contains(DAY + " <a href=\"/substitutions?day=2026-12-21\">Замены этого дня</a>");
        String page = imports.upload("timetable.csv", week);
        assertThat(imports.lines(page, "remarks")).contains(DAY);
        assertThat(imports.applyFrom("2026-12-17", page).statusCode()).isEqualTo(302);
        assertThat(imports.lines(page, "remarks")).contains(DAY);
        // no geography beside the drawing that was put there; the new third lesson has its own place
        assertThat(lessons("2026-12-21")).containsExactly("1 Черчение, 6-Э", "2 Алгебра, 6-Э", "3 Черчение, 6-Э");
        assertThat(lessons("2026-12-28")).containsExactly("1 География, 6-Э", "3 Черчение, 6-Э");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(lessons("2026-12-21")).containsExactly("1 Черчение, 6-Э", "2 Алгебра, 6-Э");
        assertThat(lessons("2026-12-28")).containsExactly("1 Алгебра, 6-Э", "2 Черчение, 6-Э");
    }

    @Test
    void aWeekThatTouchesNoArrangementSaysNothingOfIt() {
        begin();
        String page = imports.upload("timetable.csv", file("6-Э;ср;2;География"));
        assertThat(imports.lines(page, "remarks"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("замены или перестановки"));
    }
}
