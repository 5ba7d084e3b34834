package eljur.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why pupils are away, at the first start: the family of the demonstration announced a day ahead, the nurse has certificates of two illnesses in
 * the class of the demonstration's form tutor, and one pupil there is exempt from physical education.
 */
final class PupilReasons {

    private final Connection connection;
    private final Copy copy;
    private final Map<String, Long> logins;
    private final Instant now;
    private final LocalDate today;

    PupilReasons(Connection connection, Copy copy, Map<String, Long> logins, Instant now) {
        this.connection = connection;
        this.copy = copy;
        this.logins = logins;
        this.now = now;
        this.today = LocalDate.ofInstant(now, DemoSchool.ZONE);
    }

    void enter() throws SQLException {
        if (!logins.keySet().containsAll(Set.of("parent", "pupil", "tutor", "nurse")) || isEntered()) return;
        announced(Known.in(logins, "pupil"));
        certified();
        exempt();
        copy.flush();
    }

    private boolean isEntered() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from journal.absence_reason)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void announced(long child) {
        LocalDate since = today.plusDays(2);
        reason(
                child,
                since,
                since.plusDays(1),
                "family",
                "excused",
                "",
                "",
                null,
                "reason.note",
                "guardian",
                "parent",
                false);
    }

    private void certified() throws SQLException {
        try (var query = connection.prepareStatement("""
                select a.pupil_id, min(l.on_date) as since, max(l.on_date) as until
                from people.form_tutor f
                join people.enrolment e on e.school_id = f.school_id and e.class_id = f.class_id and e.until is null
                join journal.absence a on a.school_id = e.school_id and a.pupil_id = e.pupil_id and a.kind in ('ill', 'absent')
                join journal.lesson l on l.school_id = a.school_id and l.id = a.lesson_id
                where f.person_id = ? and f.until is null and l.on_date > ?
                group by a.pupil_id having count(*) > 3 order by a.pupil_id limit 2""")) {
            query.setLong(1, Known.in(logins, "tutor"));
            query.setObject(2, today.minusDays(21));
            try (var row = query.executeQuery()) {
                for (int n = 41; row.next(); n++)
                    reason(
                            row.getLong(1),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            "ill",
                            "ill",
                            "certificate",
                            String.valueOf(n),
                            row.getObject(3, LocalDate.class),
                            null,
                            "nurse",
                            "nurse",
                            true);
            }
        }
    }

    private void exempt() throws SQLException {
        try (var query = connection.prepareStatement("""
                select e.pupil_id, s.id from people.form_tutor f
                join people.enrolment e on e.school_id = f.school_id and e.class_id = f.class_id and e.until is null
                join school.subject s on s.school_id = f.school_id and s.name like ?
                where f.person_id = ? and f.until is null and e.pupil_id <> ? order by e.pupil_id limit 1""")) {
            query.setString(1, DemoTexts.of("exempt.subject"));
            query.setLong(2, Known.in(logins, "tutor"));
            query.setLong(3, Known.in(logins, "pupil"));
            try (var row = query.executeQuery()) {
                while (row.next())
                    copy.row(
                            DemoTable.EXEMPTION,
                            DemoSchool.ID,
                            copy.next(DemoTable.EXEMPTION),
                            row.getLong(1),
                            row.getLong(2),
                            "exempt",
                            today.minusDays(12),
                            today.plusDays(18),
                            "17",
                            today.minusDays(12),
                            now.minus(Duration.ofDays(11)),
                            Known.in(logins, "nurse"));
            }
        }
    }

    private void reason(
            long pupil,
            LocalDate since,
            LocalDate until,
            String reason,
            String sign,
            String document,
            String number,
            @Nullable LocalDate day,
            @Nullable String note,
            String source,
            String login,
            boolean accepted) {
        Instant at = now.minus(Duration.ofHours(2));
        long by = Known.in(logins, login);
        copy.row(
                DemoTable.ABSENCE_REASON,
                DemoSchool.ID,
                copy.next(DemoTable.ABSENCE_REASON),
                pupil,
                since,
                until,
                reason,
                sign,
                document,
                number,
                day,
                note == null ? "" : DemoTexts.of(note),
                source,
                at,
                by,
                accepted ? at : null,
                accepted ? by : null);
    }
}
