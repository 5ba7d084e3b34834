package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.AheadHomework;
import eljur.journal.HomeworkDeadline;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import eljur.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The save path of a lesson's topic and of its homework. */
@Component
class LessonSaves {

    private final Operations operations;
    private final LessonsForWriting forWriting;
    private final Lessons lessons;
    private final Homeworks homeworks;
    private final AheadHomework ahead;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    LessonSaves(
            Operations operations,
            LessonsForWriting forWriting,
            Lessons lessons,
            Homeworks homeworks,
            AheadHomework ahead,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.operations = operations;
        this.forWriting = forWriting;
        this.lessons = lessons;
        this.homeworks = homeworks;
        this.ahead = ahead;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param text of a topic that is not from the plan; of a planned one its title stands */
    record TopicEntry(
            UUID op,
            @Nullable Instant at,
            long version,
            @Nullable Long topicId,
            String text) {}

    /** @param text empty: no homework @param dueLesson null: the next lesson of the course */
    record HomeworkEntry(
            UUID op,
            @Nullable Instant at,
            long version,
            String text,
            @Nullable Integer minutes,
            @Nullable Long dueLesson) {}

    record TopicAnswer(
            long version, @Nullable String topic, @Nullable Long topicId) {}

    record HomeworkAnswer(
            long version, LessonNow.@Nullable SetHomework homework, boolean late, int dayMinutes, int norm) {}

    record KeptTopic(@Nullable String topic, @Nullable Long topicId) {}

    @Transactional
    public Operations.Answer save(CurrentUser who, long lessonId, TopicEntry entry) {
        var given = operations.take(who.schoolId(), who.accountId(), entry.op(), lessonId + " " + entry);
        if (given.isPresent()) return given.get();
        LessonFacts lesson = forWriting.lessonForWriting(who, lessonId, "lesson");
        LessonNow before = lessons.now(who, lesson);
        String topic = title(who, lesson, entry);
        long version = raised(who, lesson, before, entry.version(), entry.topicId(), topic);
        record(
                who,
                lesson,
                "topic",
                entry.op(),
                entry.at(),
                before.topic() == null
                        ? null
                        : json.writeValueAsString(new KeptTopic(before.topic(), before.topicId())),
                topic == null ? null : json.writeValueAsString(new KeptTopic(topic, entry.topicId())));
        return kept(who, entry.op(), new TopicAnswer(version, topic, entry.topicId()));
    }

    @Transactional
    public Operations.Answer save(CurrentUser who, long lessonId, HomeworkEntry entry) {
        var given = operations.take(who.schoolId(), who.accountId(), entry.op(), lessonId + " " + entry);
        if (given.isPresent()) return given.get();
        LessonFacts lesson = forWriting.lessonForWriting(who, lessonId, "lesson");
        LessonNow before = lessons.now(who, lesson);
        LessonNow.SetHomework homework = entry.text().isEmpty() ? null : homework(who, lesson, entry);
        long version = raised(who, lesson, before, entry.version(), before.topicId(), before.topic());
        if (homework == null) homeworks.remove(who, lesson);
        else homeworks.set(who, lesson, homework, clock.instant());
        record(
                who,
                lesson,
                "homework",
                entry.op(),
                entry.at(),
                before.homework() == null ? null : json.writeValueAsString(before.homework()),
                homework == null ? null : json.writeValueAsString(homework));
        var load = homework == null
                ? new AheadHomework.DayLoad(0, 0, "")
                : ahead.loads(who.schoolId(), lesson.course(), lesson.day(), 0, List.of(homework.dueOn()))
                        .getFirst();
        var said =
                new HomeworkAnswer(version, homework, homework != null && homework.late(), load.minutes(), load.norm());
        var answer = new Operations.Answer(200, json.writeValueAsString(said));
        var told = Map.of("lesson", lesson.lesson(), "course", lesson.course());
        operations.keep(
                who.schoolId(), entry.op(), answer, new Operations.Notice("homework", json.writeValueAsString(told)));
        return answer;
    }

    private @Nullable String title(CurrentUser who, LessonFacts lesson, TopicEntry entry) {
        if (entry.topicId() == null) return entry.text().isEmpty() ? null : entry.text();
        return lessons.plannedTitle(who, lesson, entry.topicId()).orElseThrow(NotFound::new);
    }

    private long raised(
            CurrentUser who,
            LessonFacts lesson,
            LessonNow before,
            long seen,
            @Nullable Long topicId,
            @Nullable String topic) {
        if (before.version() != seen)
            throw new LessonChanged(before, List.of(), lesson.rules().zone());
        return lessons.raise(who, lesson, seen, topicId, topic, clock.instant())
                .orElseThrow(() -> new LessonChanged(
                        lessons.now(who, lesson), List.of(), lesson.rules().zone()));
    }

    private LessonNow.SetHomework homework(CurrentUser who, LessonFacts lesson, HomeworkEntry entry) {
        var due = homeworks
                .due(who, lesson, entry.dueLesson())
                .orElseThrow(() -> new Refused(
                        entry.dueLesson() == null
                                ? "journal.homework.no-next-lesson"
                                : "journal.homework.not-due-then"));
        return new LessonNow.SetHomework(entry.text(), entry.minutes(), due.day(), due.lesson(), late(lesson));
    }

    private boolean late(LessonFacts lesson) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), lesson.rules().zone());
        return HomeworkDeadline.isLateAtLesson(now, lesson.day(), lesson.rules().homeworkUntil());
    }

    private void record(
            CurrentUser who,
            LessonFacts lesson,
            String entity,
            UUID op,
            @Nullable Instant at,
            @Nullable String before,
            @Nullable String after) {
        String action = before == null ? "recorded" : after == null ? "removed" : "corrected";
        audit.record(
                who,
                new ChangeEvent(
                        entity,
                        action,
                        String.valueOf(lesson.lesson()),
                        lesson.course(),
                        lesson.lesson(),
                        null,
                        before,
                        after,
                        null,
                        op,
                        at));
    }

    private Operations.Answer kept(CurrentUser who, UUID op, Object said) {
        var answer = new Operations.Answer(200, json.writeValueAsString(said));
        operations.keep(who.schoolId(), op, answer);
        return answer;
    }
}
