package eljur.journal.changes;

import eljur.audit.ChangeEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of what events speak of: one statement, however many events there are. */
@Component
class ChangePlaces {

    private final JdbcClient db;

    ChangePlaces(JdbcClient db) {
        this.db = db;
    }

    record Names(Map<Long, String> courses, Map<Long, String> people, Map<Long, LocalDate> days) {

        String course(@Nullable Long id) {
            return id == null ? "" : courses.getOrDefault(id, "");
        }

        String person(@Nullable Long id) {
            return id == null ? "" : people.getOrDefault(id, "");
        }

        @Nullable
        LocalDate day(@Nullable Long lesson) {
            return lesson == null ? null : days.get(lesson);
        }
    }

    Names of(long school, List<ChangeEntry> entries) {
        Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>());
        db.sql("""
                        select 1 as kind, course_id as id, name, null::date as day from timetable.v_course
                        where school_id = :school and course_id = any (:courses)
                        union all
                        select 2, person_id, case when person_id = any (:writers) then short_name else name end, null from people.v_person
                        where school_id = :school and (person_id = any (:writers) or person_id = any (:pupils))
                        union all
                        select 3, lesson_id, '', on_date from timetable.v_lesson
                        where school_id = :school and lesson_id = any (:lessons)""")
                .param("school", school)
                .param("courses", ids(entries, ChangeEntry::courseId))
                .param("writers", ids(entries, entry -> entry.person().value()))
                .param("pupils", ids(entries, ChangeEntry::pupilId))
                .param("lessons", ids(entries, ChangeEntry::lessonId))
                .query(row -> {
                    long id = row.getLong("id");
                    switch (row.getInt("kind")) {
                        case 1 -> names.courses().put(id, row.getString("name"));
                        case 2 -> names.people().put(id, row.getString("name"));
                        default -> names.days().put(id, row.getObject("day", LocalDate.class));
                    }
                });
        return names;
    }

    private static Long[] ids(List<ChangeEntry> entries, Function<ChangeEntry, @Nullable Long> of) {
        return entries.stream().map(of).filter(Objects::nonNull).distinct().toArray(Long[]::new);
    }
}
