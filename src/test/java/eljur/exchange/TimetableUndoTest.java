package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A timetable that was brought in is taken back, unless somebody has built on it. */
class TimetableUndoTest extends ImportedTimetable {

    @Test
    void undoLeavesTheSchoolAsItWas() {
        Map<String, String> before = imports.rows();
        String page = imports.load("small.xml", Uploads.smallSchool());
        assertThat(imports.rows()).isNotEqualTo(before);
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
        assertThat(imports.undo(page).statusCode()).isEqualTo(422);
        assertThat(imports.apply(page).statusCode()).isEqualTo(422);
    }

    @Test
    void undoOfTheRealExportLeavesTheSchoolAsItWas() {
        byte[] school = Uploads.realSchool();
        Map<String, String> before = imports.rows();
        String page = imports.load("school.xml", school);
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aTeacherOfThatSchoolWorksInHerRegisterAndThenNothingIsUndone() {
        String page = imports.loadFromTheFirst("small.xml", Uploads.smallSchool());
        String lists = imports.load("5a.csv", Uploads.utf8("Класс;Фамилия;Имя;Дата рождения\n5А;Ким;Ян;01.09.2015\n"));
        Visitor teacher = teacher("Лугова");
        long course = imports.count("select id from timetable.course where external_id = 'L1+L2'");
        long lesson = imports.count("select id from timetable.scheduled_lesson where course_id = " + course
                + " and on_date = '2026-12-14'");
        long pupil = imports.count(
                "select person_id from people.pupil p join people.person n on n.id = p.person_id where surname = 'Ким'");
        assertThat(teacher.get("/registers/" + course).body()).contains("Ким Ян");
        var saved = teacher.post("/registers/" + course + "/cells", """
                {"op":"6f1d2c34-0000-4000-8000-000000000001","lesson":%d,"pupil":%d,"version":0,"text":"5","whole":true}""".formatted(lesson, pupil));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

        Map<String, String> before = imports.rows();
        var refused = imports.undo(lists);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(imports.lines(lists, "no-undo"))
                .containsExactly("Записи об ученике: Ким Ян, 14.12.2026, Математика, 5А");
        assertThat(imports.undo(page).statusCode()).isEqualTo(422);
        assertThat(imports.lines(page, "no-undo")).containsExactly("Загрузка № 2");
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void listsTheLessonsThatKeepATimetableFromBeingUndone() {
        String page = imports.loadFromTheFirst("small.xml", Uploads.smallSchool());
        Visitor teacher = teacher("Лугова");
        long lesson = imports.count("""
                select l.id from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                where c.external_id = 'L1+L2' and on_date = '2026-12-14'""");
        var saved = teacher.put("/lessons/" + lesson + "/topic", """
                {"op":"6f1d2c34-0000-4000-8000-000000000002","version":0,"text":"Дроби"}""");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(imports.undo(page).body()).contains("на этих данных уже построено другое");
        assertThat(imports.lines(page, "no-undo"))
                .containsExactly("Проведённый урок: 14.12.2026, Математика, 5А", "Учётная запись: Лугова Анна");
    }
}
