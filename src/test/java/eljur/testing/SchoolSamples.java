package eljur.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The samples of the school's own pages, as {@link Samples} has those of all. */
final class SchoolSamples {

    private SchoolSamples() {}

    /** Those of the school say again what stands, or what anybody may find there twice is refused. */
    static Map<String, String> all() {
        Map<String, String> samples = new HashMap<>();
        for (String page : List.of(
                "",
                "/buildings",
                "/buildings/{building}",
                "/rooms/new",
                "/rooms/{room}",
                "/classes",
                "/classes/new",
                "/classes/{class}",
                "/subjects",
                "/subjects/new",
                "/subjects/{subject}",
                "/preset")) samples.put("GET /school" + page, "");
        samples.put("POST /school", "name=МБОУ&short=Школа&zone=Europe/Simferopol");
        samples.put("POST /school/signers", "kind=other&position=Методист&signer=Нова+Н.+Н.&since=2026-09-01");
        samples.put("POST /school/signers/{signer}/ending", "until=2027-08-31");
        samples.put("POST /school/buildings", "building=Малый+корпус");
        samples.put("POST /school/buildings/{building}", "building=Малый+корпус&address=");
        samples.put("POST /school/rooms", "room=1а&in-building={building}");
        samples.put("POST /school/rooms/{room}", "room=214");
        samples.put("POST /school/classes", "year={year}&grade=7&letter=А&scheme=quarter&shift=1");
        samples.put("POST /school/classes/{class}", "grade=7&class=7-{class}&scheme=quarter&shift=1");
        samples.put("POST /school/classes/{class}/closure", "closed=2026-12-16&why=ошибка");
        samples.put("POST /school/classes/{class}/reopening", "");
        samples.put("POST /school/subjects", "subject=Алгебра");
        samples.put("POST /school/subjects/{subject}", "subject=Алгебра&ordinal=1");
        samples.put("POST /school/areas/{area}", "area-name=Иностранные+языки&area-ordinal=1");
        samples.put("POST /school/preset", "letters.1=А&days=5");
        return samples;
    }
}
