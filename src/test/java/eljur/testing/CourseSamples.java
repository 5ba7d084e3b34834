package eljur.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Valid requests of the pages of courses, curriculum and load. */
final class CourseSamples {

    private CourseSamples() {}

    /** A teacher of another number, a day before the year: what is done of a course, its own tests try. */
    static Map<String, String> all() {
        Map<String, String> samples = new HashMap<>();
        for (String page : List.of(
                "/courses",
                "/courses/new",
                "/courses/{course}",
                "/curriculum",
                "/curriculum.xlsx",
                "/load",
                "/load.xlsx")) samples.put("GET " + page, "");
        samples.put("GET /courses/own/{pupil}", "");
        samples.put("POST /courses/own/{pupil}", "subject=9003&person=9003&hours=1");
        samples.put("POST /courses", "subject=9003&kind=club&whom=c{class}&hours=1");
        samples.put("POST /courses/{course}", "name=Курс&kind=lesson&hours=2");
        samples.put("POST /courses/{course}/teachers", "person=9003&role=second&since=2026-12-16");
        samples.put(
                "POST /courses/{course}/teachers/change",
                "teacher=9001:2026-09-01&person=9003&since=1999-09-01&reason=уход");
        samples.put("POST /courses/{course}/teachers/ending", "teacher=9001:2026-09-01&until=1999-09-01");
        samples.put("POST /courses/{course}/teachers/removal", "teacher=9001:1999-09-01");
        samples.put("POST /courses/{course}/closing", "last-day=1999-09-01&reason=уход");
        samples.put("POST /courses/{course}/reopening", "");
        samples.put("POST /curriculum", "class={class}&days=5&weeks=34&seen=&h.9001.compulsory=3");
        samples.put("POST /curriculum/removal", "class={class}");
        return samples;
    }
}
