package eljur.results;

import eljur.journal.MarkValue;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.results.settings.Setting;
import eljur.results.settings.Settings;
import eljur.results.settings.SettingsInForce;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks of the yearly attestation in the subject of a course, and whether they count into the year: the school's act says. */
@Component
class Attestations {

    private final JdbcClient db;
    private final Settings settings;

    Attestations(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * @param marks by pupil
     * @param year to which they belong
     */
    record OfCourse(long year, Map<Long, Standing> marks, SettingsInForce settings) {

        /** The school's act about this grade, if there is one. */
        @Nullable
        Setting rule(ResultCourse course, int grade) {
            return settings.of(
                            Setting.Kind.ATTESTATION,
                            grade,
                            course.subject(),
                            course.year().endsOn())
                    .orElse(null);
        }

        boolean counts(ResultCourse course, int grade) {
            Setting rule = rule(course, grade);
            return rule != null && rule.way().equals("counts");
        }

        @Nullable
        MarkValue of(long pupil) {
            return marks.getOrDefault(pupil, Standing.NONE).value();
        }
    }

    OfCourse of(long school, ResultCourse course) {
        Map<Long, Standing> marks = new HashMap<>();
        long[] year = {0};
        db.sql("""
                        select distinct on (c.year_id, m.pupil_id) c.year_id, m.pupil_id, m.version, m.value, m.reason, m.decided_at,
                               coalesce(p.short_name, '') as by
                        from timetable.v_course c
                        left join people.v_group_pupil g on g.school_id = c.school_id and g.group_id = c.group_id
                        left join results.result_mark m on m.school_id = c.school_id and m.pupil_id = g.pupil_id and m.year_id = c.year_id
                         and m.subject_id = c.subject_id and m.kind = 'attestation'
                        left join people.v_person p on p.school_id = c.school_id and p.person_id = m.decided_by
                        where c.school_id = ? and c.course_id = ?
                        order by c.year_id, m.pupil_id, m.version desc""").params(school, course.id()).query(row -> {
            year[0] = row.getLong("year_id");
            String value = row.getString("value");
            if (row.getLong("version") > 0)
                marks.put(
                        row.getLong("pupil_id"),
                        new Standing(
                                row.getInt("version"),
                                value == null ? null : MarkValue.of(value),
                                null,
                                null,
                                row.getString("reason"),
                                row.getTimestamp("decided_at").toInstant(),
                                null,
                                row.getString("by"),
                                null));
        });
        return new OfCourse(year[0], marks, settings.of(school));
    }
}
