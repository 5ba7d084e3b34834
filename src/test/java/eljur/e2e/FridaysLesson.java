package eljur.e2e;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.lesson;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A lesson of this Friday, open on the phone of its teacher. */
abstract class FridaysLesson extends BrowserTest {

    static final long FRIDAYS = lesson(ALGEBRA, 12, 18);

    final SchoolProgram program = SchoolProgram.started();
    LessonPage sheet;
    Page page;

    @BeforeEach
    void itIsFriday() {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, 18, 10, 30)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
        page = signedIn(program, "anna", PHONE);
        sheet = new LessonPage(page).opened(FRIDAYS);
    }

    @AfterEach
    void close() {
        program.close();
    }

    List<String> absences() {
        return program.inDatabase(
                db -> db.sql("select pupil_id || ' ' || kind from journal.absence where lesson_id = ? order by 1")
                        .param(FRIDAYS)
                        .query(String.class)
                        .list());
    }

    long events(String entity) {
        return program.inDatabase(
                db -> db.sql("select count(*) from audit.change_event where lesson_id = ? and entity = ?")
                        .params(FRIDAYS, entity)
                        .query(Long.class)
                        .single());
    }
}
