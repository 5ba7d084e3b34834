package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.exchange.web.ImportPage;
import eljur.platform.Texts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What to do after a load: only what the school still lacks, and what this person may do. */
@Component
class NextSteps {

    private final JdbcClient db;
    private final Rights rights;
    private final Texts texts;

    NextSteps(JdbcClient db, Rights rights, Texts texts) {
        this.db = db;
        this.rights = rights;
        this.texts = texts;
    }

    List<ImportPage.Link> of(CurrentUser who) {
        return db.sql("""
                        select s.step from (values
                            (1, 'load', not exists (select from timetable.v_course c where c.school_id = :school)),
                            (2, 'timetable', not exists (select from timetable.v_weekly_lesson w where w.school_id = :school)),
                            (3, 'lists', not exists (select from people.v_pupil u where u.school_id = :school)),
                            (4, 'groups', exists (
                                select from people.v_study_group g
                                where g.school_id = :school and not g.whole
                                  and exists (select from timetable.v_course c where c.school_id = g.school_id and c.group_id = g.group_id)
                                  and not exists (
                                    select from people.v_group_member m where m.school_id = g.school_id and m.group_id = g.group_id))),
                            (5, 'readiness', true)) s (ordinal, step, lacks)
                        where s.lacks order by s.ordinal""").param("school", who.schoolId()).query(String.class).list().stream()
                .filter(step -> may(who, step))
                .map(step -> new ImportPage.Link(texts.of("import.next." + step), path(step)))
                .toList();
    }

    private boolean may(CurrentUser who, String step) {
        return switch (step) {
            case "groups" -> rights.any(who.role(), "group", "read");
            case "readiness" -> rights.any(who.role(), "readiness", "read");
            default -> true;
        };
    }

    private static String path(String step) {
        return switch (step) {
            case "groups" -> "/groups";
            case "readiness" -> "/readiness";
            default -> "/imports";
        };
    }
}
