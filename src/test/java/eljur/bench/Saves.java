package eljur.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a teacher writes, each time with an operation id of its own and the version that was seen last. */
final class Saves {

    private static final String REASON = "исправлена описка";

    private Saves() {}

    /** A mark in a cell of one's own, four and five in turn. */
    static Visit mark(SignedIn teacher, long course, long lesson, long pupil, long seen) {
        return new Visit() {
            private long version = seen;
            private boolean five;

            @Override
            public byte[] next(HttpConnection connection) {
                five = !five;
                String json = """
                        {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":"%s"}""".formatted(Stage.operation(), lesson, pupil, version, five ? "5" : "4", REASON);
                return teacher.send("POST", "/registers/" + course + "/cells", json);
            }

            @Override
            public void take(Answer answer) throws IOException {
                Visit.expect(200, answer);
                version = version(SignedIn.text(answer));
            }
        };
    }

    /** Everybody absent and everybody there, in turn: each time every cell of the lesson changes. */
    static Visit attendance(SignedIn teacher, long lesson, List<Long> pupils) {
        String all = pupils.stream()
                .map("{\"pupil\":%d,\"kind\":\"н\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        return new Visit() {
            private boolean absent;

            @Override
            public byte[] next(HttpConnection connection) {
                String json = "{\"op\":\"%s\",\"seen\":%s,\"absences\":%s}"
                        .formatted(Stage.operation(), absent ? all : "[]", absent ? "[]" : all);
                absent = !absent;
                return teacher.send("PUT", "/lessons/" + lesson + "/attendance", json);
            }

            @Override
            public void take(Answer answer) {
                Visit.expect(200, answer);
            }
        };
    }

    /** A column for the whole class: fours and fives in turn, each time every cell of the lesson changes. */
    static Visit column(SignedIn teacher, JdbcClient db, long course, long lesson) {
        db.sql("update journal.mark set value = '3' where lesson_id = ?")
                .param(lesson)
                .update();
        String work = db.sql("select code from journal.work_type order by ordinal limit 1")
                .query(String.class)
                .single();
        Map<Long, Long> versions = LargeRegister.versions(db, course, lesson);
        return new Visit() {
            private boolean five;

            @Override
            public byte[] next(HttpConnection connection) {
                five = !five;
                Map<String, String> fields = new HashMap<>(
                        Map.of("op", String.valueOf(Stage.operation()), "work", work, "title", "", "reason", REASON));
                versions.forEach((pupil, version) -> {
                    fields.put("m." + pupil, five ? "5" : "4");
                    fields.put("v." + pupil, String.valueOf(version));
                });
                return teacher.form("/lessons/" + lesson + "/column", fields);
            }

            @Override
            public void take(Answer answer) {
                Visit.expect(302, answer);
                versions.replaceAll((pupil, version) -> version + 1);
            }
        };
    }

    static Visit signIn(String login) {
        return new Visit() {
            @Override
            public byte[] next(HttpConnection connection) throws IOException {
                return SignedIn.readyToSignIn(connection, login);
            }

            @Override
            public void take(Answer answer) {
                Visit.expect(302, answer);
            }
        };
    }

    /** Sets the cells of a course's term to a version that stands nowhere else, for a round that is written down. */
    static void number(JdbcClient db, Stage.Register register) {
        db.sql("update journal.cell set version = ? where lesson_id in (select unnest(?::bigint[]))")
                .params(SqlLog.VERSION, register.lessons().toArray(Long[]::new))
                .update();
    }

    private static long version(String json) {
        int at = json.indexOf("\"version\":") + "\"version\":".length();
        int end = at;
        while (Character.isDigit(json.charAt(end))) end++;
        return Long.parseLong(json.substring(at, end));
    }
}
