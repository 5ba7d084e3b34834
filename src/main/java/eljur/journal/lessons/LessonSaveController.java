package eljur.journal.lessons;

import com.fasterxml.jackson.annotation.JsonProperty;
import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.cells.CellAnswers;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a teacher fills in a lesson, each part saved by itself. */
@RestController
class LessonSaveController {

    private static final int LONGEST_TOPIC = 500;
    private static final int LONGEST_HOMEWORK = 4000;
    private static final int MOST_MINUTES = 600;
    private static final int MOST_AWAY = 500;

    private final AttendanceSaves attendance;
    private final LessonSaves saves;
    private final Clock clock;

    LessonSaveController(AttendanceSaves attendance, LessonSaves saves, Clock clock) {
        this.attendance = attendance;
        this.saves = saves;
        this.clock = clock;
    }

    record AwayTyped(
            @JsonProperty(required = true) long pupil,
            @Nullable String kind,
            @Nullable Integer minutes) {}

    record AttendanceTyped(
            @Nullable UUID op,
            @Nullable String at,
            @Nullable List<AwayTyped> seen,
            @Nullable List<AwayTyped> absences) {}

    record TopicTyped(
            @Nullable UUID op,
            @Nullable String at,
            @JsonProperty(required = true) long version,
            @Nullable Long topicId,
            @Nullable String text) {}

    record HomeworkTyped(
            @Nullable UUID op,
            @Nullable String at,
            @JsonProperty(required = true) long version,
            @Nullable String text,
            @Nullable Integer minutes,
            @Nullable Long dueLesson) {}

    @PutMapping("/lessons/{lesson}/attendance")
    @Allowed(entity = "lesson", action = "record")
    ResponseEntity<String> attendance(CurrentUser who, @PathVariable long lesson, @RequestBody AttendanceTyped typed) {
        return said(attendance.save(
                who, lesson, id(typed.op()), Typed.moment(typed.at()), away(typed.seen()), away(typed.absences())));
    }

    @PutMapping("/lessons/{lesson}/topic")
    @Allowed(entity = "lesson", action = "record")
    ResponseEntity<String> topic(CurrentUser who, @PathVariable long lesson, @RequestBody TopicTyped typed) {
        var entry = new LessonSaves.TopicEntry(
                id(typed.op()),
                Typed.moment(typed.at()),
                typed.version(),
                typed.topicId(),
                Typed.sent(typed.text(), LONGEST_TOPIC));
        return said(saves.save(who, lesson, entry));
    }

    @PutMapping("/lessons/{lesson}/homework")
    @Allowed(entity = "lesson", action = "record")
    ResponseEntity<String> homework(CurrentUser who, @PathVariable long lesson, @RequestBody HomeworkTyped typed) {
        if (typed.minutes() != null && (typed.minutes() < 0 || typed.minutes() > MOST_MINUTES))
            throw new Refused("journal.homework.minutes", MOST_MINUTES);
        var entry = new LessonSaves.HomeworkEntry(
                id(typed.op()),
                Typed.moment(typed.at()),
                typed.version(),
                Typed.sent(typed.text(), LONGEST_HOMEWORK),
                typed.minutes(),
                typed.dueLesson());
        return said(saves.save(who, lesson, entry));
    }

    @ExceptionHandler(LessonChanged.class)
    ResponseEntity<Map<String, Object>> changed(LessonChanged changed) {
        LessonNow now = changed.theirs();
        Map<String, Object> theirs = new HashMap<>();
        theirs.put("version", now.version());
        theirs.put("topic", now.topic());
        theirs.put("topicId", now.topicId());
        theirs.put("homework", now.homework());
        theirs.put(
                "absences",
                changed.away().stream()
                        .map(a -> new AwayTyped(a.pupil(), a.kind().printed(), a.minutes()))
                        .toList());
        theirs.put("by", now.changedByName());
        theirs.put(
                "at", CellAnswers.said(now.changedAt(), changed.zone(), LocalDate.now(clock.withZone(changed.zone()))));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("theirs", theirs));
    }

    private static ResponseEntity<String> said(Operations.Answer answer) {
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    private static UUID id(@Nullable UUID op) {
        if (op == null) throw new Refused("journal.save.without-id");
        return op;
    }

    private static Attendance away(@Nullable List<AwayTyped> typed) {
        if (typed == null || typed.contains(null)) throw new Refused("typed.missing");
        if (typed.size() > MOST_AWAY) throw new Refused("journal.attendance.too-many");
        return new Attendance(typed.stream()
                .map(one -> new Attendance.Away(one.pupil(), kind(one), minutes(one)))
                .toList());
    }

    private static AbsenceKind kind(AwayTyped one) {
        AbsenceKind kind = one.kind() == null
                ? null
                : CellText.parse(Typed.text(one.kind(), 10)).absence();
        if (kind == null) throw new Refused("journal.cell.unknown", String.valueOf(one.kind()));
        return kind;
    }

    private static @Nullable Integer minutes(AwayTyped one) {
        if (one.minutes() != null && (one.minutes() < 0 || one.minutes() > MOST_MINUTES))
            throw new Refused("typed.number");
        return one.minutes();
    }
}
