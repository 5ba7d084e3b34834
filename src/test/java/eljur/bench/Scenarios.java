package eljur.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the table of goals, on the stage that was set. */
final class Scenarios {

    private final Served served;
    private final Stage stage;
    private final JdbcClient db;

    Scenarios(Served served, Stage stage, JdbcClient db) {
        this.served = served;
        this.stage = stage;
        this.db = db;
    }

    List<Scenario> all() throws IOException, SQLException {
        SignedIn teacher = SignedIn.as(served.port(), stage.register().teacher());
        SignedIn other = SignedIn.as(served.port(), stage.attended().teacher());
        SignedIn parent = SignedIn.as(served.port(), stage.parent());
        SignedIn deputy = SignedIn.as(served.port(), "deputy");
        String term = "?term=" + stage.term();
        long large = LargeRegister.set(db, stage);
        List<Long> columns = LargeRegister.lessons(db, large);
        return List.of(
                page(
                        "a",
                        "страница журнала",
                        1000,
                        teacher,
                        "/registers/" + stage.register().course() + term),
                new Scenario("b", "запись отметки", 1000, 2, n -> mark(teacher, n)),
                page(
                        "c1",
                        "урок открыт",
                        0,
                        other,
                        "/lessons/" + stage.attended().lessons().getFirst()),
                new Scenario("c2", "посещаемость записана", 0, 2, n -> attendance(other, n)),
                page("d", "четверть ребёнка", 1000, parent, "/diary/subjects" + term + "&child=" + stage.child()),
                page("e", "сводная ведомость", 0, deputy, "/summary/" + stage.clazz() + term),
                new Scenario("f", "вход", 0, 1, n -> Saves.signIn("parent")),
                page("g", "журнал 35 × 70", 0, teacher, "/registers/" + large + term),
                page("h", "история клетки", 0, teacher, corrected(teacher)),
                new Scenario("i", "столбец на 35", 0, 2, n -> Saves.column(teacher, db, large, columns.get(n))));
    }

    /** The history of a cell that was changed ten times. */
    private String corrected(SignedIn teacher) throws IOException {
        Visit visit = mark(teacher, 0);
        try (var connection = new HttpConnection(served.port())) {
            for (int i = 0; i < 10; i++) visit.take(connection.ask(visit.next(connection)));
        }
        var register = stage.register();
        return "/registers/" + register.course() + "/cells/"
                + register.lessons().getFirst() + "/" + register.pupils().getFirst() + "/history";
    }

    private static Scenario page(String letter, String name, int goal, SignedIn who, String path) {
        byte[] request = who.get(path);
        return new Scenario(letter, name, goal, 1, n -> Visit.page(request));
    }

    private Visit mark(SignedIn teacher, int connection) {
        var register = stage.register();
        long lesson = register.lessons().get(connection / register.pupils().size());
        long pupil = register.pupils().get(connection % register.pupils().size());
        // Neither of the two that will be written: each save changes something.
        db.sql("update journal.mark set value = '3' where lesson_id = ? and pupil_id = ?")
                .params(lesson, pupil)
                .update();
        return Saves.mark(teacher, register.course(), lesson, pupil, Stage.version(db, lesson, pupil));
    }

    private Visit attendance(SignedIn teacher, int connection) {
        var register = stage.attended();
        long lesson = register.lessons().get(connection % register.lessons().size());
        db.sql("delete from journal.absence where lesson_id = ?").param(lesson).update();
        return Saves.attendance(teacher, lesson, register.pupils());
    }
}
