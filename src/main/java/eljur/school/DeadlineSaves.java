package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new act about the deadlines: from today or a later day, so that no past day is judged anew. */
@Component
class DeadlineSaves {

    private static final int MOST_DAYS = 366, MOST_MINUTES = 1440, MOST_PERIOD_DAYS = 30, MOST_WRITTEN_DAYS = 60;

    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    DeadlineSaves(JdbcClient db, Deadlines deadlines, Audit audit, Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void record(CurrentUser who, Map<String, String> typed) {
        Deadlines.Rule rule = read(typed, deadlines.today(who.schoolId()));
        var written = db.sql("""
                        insert into school.deadline as d (school_id, since, homework_until, edit_window_days, slip_minutes, period_mark_days,
                            lesson_until, lesson_days, written_days, edit_from, act, recorded_at, recorded_by)
                        values (:school, :since, :homework, :edit, :slip, :period, :lesson, :lessonDays, :written, :from, :act, :now, :me)
                        returning d.id::text as key, to_jsonb(d)::text as after""")
                .param("school", who.schoolId())
                .param("since", rule.since())
                .param("homework", rule.homeworkUntil())
                .param("edit", rule.editWindowDays())
                .param("slip", rule.slipMinutes())
                .param("period", rule.periodMarkDays())
                .param("lesson", rule.lessonUntil(), Types.TIME)
                .param("lessonDays", rule.lessonDays())
                .param("written", rule.writtenDays())
                .param("from", rule.editFrom())
                .param("act", rule.act())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("deadline", "recorded", row.getString("key"), null, row.getString("after")))
                .single();
        audit.record(who, written);
    }

    private static Deadlines.Rule read(Map<String, String> typed, LocalDate today) {
        String act = Typed.text(typed.get("act"), 200);
        LocalDate since = day(typed.getOrDefault("since", ""));
        if (since.isBefore(today)) throw new Refused("deadlines.no.past");
        if (act.isEmpty()) throw new Refused("deadlines.no.act");
        return new Deadlines.Rule(
                0,
                since,
                time(typed.getOrDefault("homework", ""), "deadlines.no.homework"),
                number(typed.getOrDefault("edit", ""), MOST_DAYS, "deadlines.no.edit"),
                number(typed.getOrDefault("slip", ""), MOST_MINUTES, "deadlines.no.slip"),
                number(typed.getOrDefault("period", ""), MOST_PERIOD_DAYS, "deadlines.no.period"),
                hour(typed.getOrDefault("lesson", "")),
                number(typed.getOrDefault("lesson-days", "0"), MOST_PERIOD_DAYS, "deadlines.no.lesson-days"),
                number(typed.getOrDefault("written", "4"), MOST_WRITTEN_DAYS, "deadlines.no.written"),
                typed.getOrDefault("from", "lesson").equals("issue") ? "issue" : "lesson",
                act,
                today);
    }

    private static @Nullable LocalTime hour(String typed) {
        return typed.isEmpty() ? null : time(typed, "deadlines.no.lesson");
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < 2000 || day.getYear() > 2999) throw new Refused("deadlines.no.since");
            return day;
        } catch (DateTimeException e) {
            throw new Refused("deadlines.no.since");
        }
    }

    private static LocalTime time(String typed, String no) {
        if (!typed.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) throw new Refused(no);
        return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    }

    private static int number(String typed, int most, String no) {
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > most) throw new Refused(no, String.valueOf(most));
        return Integer.parseInt(typed);
    }
}
