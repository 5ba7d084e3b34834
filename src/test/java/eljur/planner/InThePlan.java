package eljur.planner;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The cast with a week that repeats: algebra of 7-А on Monday, Wednesday and Friday, each the third lesson; Russian of 7-Б on Wednesday;
 * geometry of a part of 7-А in odd weeks on Thursday. It is Wednesday, 16 December 2026.
 */
abstract class InThePlan {

    static final String MONDAY = "2026-12-21";

    SchoolProgram program;
    Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        program.inDatabase(db -> db.sql("""
                insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, room_id, since, weeks) values
                    (901, 95001, 971, 1, 3, 9214, '2026-09-01', '1'), (901, 95003, 971, 3, 3, 9214, '2026-09-01', '1'),
                    (901, 95005, 971, 5, 3, 9214, '2026-09-01', '1'), (901, 95013, 972, 3, 3, 9214, '2026-09-01', '1'),
                    (901, 95024, 975, 4, 2, null, '2026-09-01', '10'), (902, 95101, 981, 3, 3, 9215, '2026-09-01', '1')""").update());
        program.inDatabase(db -> db.sql("""
                update timetable.scheduled_lesson l set weekly_id = w.id from timetable.weekly_lesson w
                where w.school_id = l.school_id and w.course_id = l.course_id and w.weekday = extract(isodow from l.on_date)""").update());
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    long begin(String starts) {
        var answer = deputy.submit("/timetable/drafts", Map.of("starts", starts, "note", "физика в 7-А"));
        String path = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    long placeOf(long draft, long weekly) {
        return program.inDatabase(db -> db.sql(
                        "select id from planner.draft_lesson where school_id = 901 and draft_id = ? and weekly_id = ?")
                .params(draft, weekly)
                .query(Long.class)
                .single());
    }

    static String act(UUID op, long seen, String put, String remove) {
        return "{\"op\":\"%s\",\"seen\":%d,\"put\":[%s],\"remove\":[%s]}".formatted(op, seen, put, remove);
    }

    static String place(long id, long course, int weekday, int ordinal) {
        return "{\"id\":%d,\"course\":%d,\"weekday\":%d,\"ordinal\":%d,\"room\":9214,\"weeks\":\"1\"}"
                .formatted(id, course, weekday, ordinal);
    }

    List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
