package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.cells.Cell;
import eljur.journal.cells.CellAnswers;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The attendance of a lesson in one act and one transaction: everybody named is away, everybody else is here. */
@Component
class AttendanceSaves {

    private final Operations operations;
    private final LessonsForWriting forWriting;
    private final Lessons lessons;
    private final Absences absences;
    private final Audit audit;
    private final CellAnswers answers;
    private final JsonMapper json;
    private final Clock clock;

    AttendanceSaves(
            Operations operations,
            LessonsForWriting forWriting,
            Lessons lessons,
            Absences absences,
            Audit audit,
            CellAnswers answers,
            JsonMapper json,
            Clock clock) {
        this.operations = operations;
        this.forWriting = forWriting;
        this.lessons = lessons;
        this.absences = absences;
        this.audit = audit;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    record Answer(long version, int absent, String attendanceAt) {}

    /**
     * @param seen the absences that stood on the writer's page
     * @throws LessonChanged when others stand there now, or somebody was faster in one of the cells
     */
    @Transactional
    public Operations.Answer save(
            CurrentUser who, long lessonId, UUID op, @Nullable Instant at, Attendance seen, Attendance typed) {
        var given = operations.take(who.schoolId(), who.accountId(), op, lessonId + " " + at + " " + seen + typed);
        if (given.isPresent()) return given.get();
        LessonFacts lesson = forWriting.lessonForWriting(who, lessonId, "lesson");
        Instant now = clock.instant();
        long version = lessons.attended(who, lesson, now);
        var places = absences.places(who, lesson);
        write(who, lesson, op, at, seen, typed, places, now);
        String time = CellAnswers.said(now, lesson.rules().zone(), lesson.day());
        var answer = new Operations.Answer(
                200,
                json.writeValueAsString(new Answer(version, typed.absences().size(), time)));
        operations.keep(who.schoolId(), op, answer);
        return answer;
    }

    private void write(
            CurrentUser who,
            LessonFacts lesson,
            UUID op,
            @Nullable Instant at,
            Attendance seen,
            Attendance typed,
            List<Attendance.Place> places,
            Instant now) {
        var pupils = new HashSet<>(places.stream().map(Attendance.Place::pupil).toList());
        if (!pupils.containsAll(typed.byPupil().keySet())) throw new NotFound();
        Map<Long, Attendance.Away> saw = seen.byPupil(), becomes = recorded(places, typed.byPupil());
        if (!places.stream().allMatch(place -> Objects.equals(place.shown(), saw.get(place.pupil()))))
            throw changed(who, lesson, places);
        var changed = places.stream()
                .filter(place -> !Objects.equals(place.away(), becomes.get(place.pupil())))
                .toList();
        if (!changed.isEmpty()) {
            if (absences.raise(who, lesson, changed, now) < changed.size())
                throw changed(who, lesson, absences.places(who, lesson));
            var named = changed.stream().map(Attendance.Place::pupil).toList();
            absences.write(
                    who,
                    lesson,
                    named,
                    named.stream().map(becomes::get).filter(Objects::nonNull).toList(),
                    now);
        }
        audit.record(who, events(lesson, op, at, typed, changed, becomes));
    }

    private static Map<Long, Attendance.Away> recorded(
            List<Attendance.Place> places, Map<Long, Attendance.Away> typed) {
        Map<Long, Attendance.Away> recorded = new HashMap<>();
        for (var place : places) {
            var away = place.recorded(typed.get(place.pupil()));
            if (away != null) recorded.put(place.pupil(), away);
        }
        return recorded;
    }

    private LessonChanged changed(CurrentUser who, LessonFacts lesson, List<Attendance.Place> places) {
        var away = places.stream()
                .map(Attendance.Place::shown)
                .filter(Objects::nonNull)
                .toList();
        return new LessonChanged(lessons.now(who, lesson), away, lesson.rules().zone());
    }

    private List<ChangeEvent> events(
            LessonFacts lesson,
            UUID op,
            @Nullable Instant at,
            Attendance typed,
            List<Attendance.Place> changed,
            Map<Long, Attendance.Away> becomes) {
        List<ChangeEvent> events = new ArrayList<>();
        events.add(new ChangeEvent(
                "attendance",
                "recorded",
                String.valueOf(lesson.lesson()),
                lesson.course(),
                lesson.lesson(),
                null,
                null,
                json.writeValueAsString(Map.of(
                        "absences",
                        typed.absences().stream().map(AttendanceSaves::kept).toList())),
                null,
                op,
                at));
        for (Attendance.Place place : changed) events.add(event(lesson, op, at, place, becomes.get(place.pupil())));
        return events;
    }

    private ChangeEvent event(
            LessonFacts lesson,
            UUID op,
            @Nullable Instant at,
            Attendance.Place place,
            Attendance.@Nullable Away becomes) {
        Cell before = place.with(place.away()), after = place.with(becomes);
        return new ChangeEvent(
                "cell",
                before.empty() ? "recorded" : after.empty() ? "removed" : "corrected",
                lesson.lesson() + ":" + place.pupil(),
                lesson.course(),
                lesson.lesson(),
                place.pupil(),
                answers.kept(before),
                answers.kept(after),
                null,
                op,
                at);
    }

    private static Map<String, Object> kept(Attendance.Away away) {
        return Map.of("pupil", away.pupil(), "kind", away.kind().stored());
    }
}
