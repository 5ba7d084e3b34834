package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subjects of a school and the areas to which they belong, in the order in which papers list them. */
@Component
@Transactional(readOnly = true)
class Subjects {

    private final JdbcClient db;

    Subjects(JdbcClient db) {
        this.db = db;
    }

    record Area(long id, String name, int ordinal) {}

    record Subject(
            long id,
            String name,
            String shortName,
            @Nullable Long areaId,
            int ordinal,
            @Nullable LocalDate closedOn) {}

    List<Area> areas(CurrentUser who) {
        return db.sql(
                        "select id, name, ordinal from school.subject_area where school_id = ? order by ordinal, name, id")
                .param(who.schoolId())
                .query(Area.class)
                .list();
    }

    List<Subject> subjects(CurrentUser who) {
        return db.sql("""
                        select id, name, short_name, area_id, ordinal, closed_on from school.subject where school_id = ?
                        order by closed_on is not null, ordinal, name collate "ru-x-icu", id""").param(who.schoolId()).query(Subject.class).list();
    }

    Subject subjectForReading(CurrentUser who, long id) {
        return subjects(who).stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }
}
