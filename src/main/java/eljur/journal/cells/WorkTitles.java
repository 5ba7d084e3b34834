package eljur.journal.cells;

import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.writing.LessonFacts;
import eljur.platform.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a work was called before: a title that is changed leaves the former one in the history. */
@Component
class WorkTitles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Audit audit;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Texts texts;

    WorkTitles(Audit audit, JdbcClient db, JsonMapper json, Texts texts) {
        this.audit = audit;
        this.db = db;
        this.json = json;
        this.texts = texts;
    }

    static String key(LessonFacts lesson, String code) {
        return lesson.lesson() + ":" + code;
    }

    /** With the day until which it stood and who changed it, the latest first. */
    List<String> former(long school, LessonFacts lesson, String code) {
        return audit.of(school, "work", key(lesson, code)).stream()
                .filter(one -> one.action().equals("corrected"))
                .map(one -> said(school, one, lesson.rules().zone()))
                .toList();
    }

    private String said(long school, ChangeEntry one, ZoneId zone) {
        String was = one.oldValue() == null
                ? ""
                : String.valueOf(json.readValue(one.oldValue(), Map.class).get("title"));
        return texts.of("column.title.was", was, DAY.format(one.at().atZone(zone)), name(school, one));
    }

    private String name(long school, ChangeEntry one) {
        return db.sql("select short_name from people.v_person where school_id = ? and person_id = ?")
                .params(school, one.person().value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
