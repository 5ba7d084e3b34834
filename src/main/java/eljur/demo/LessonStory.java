package eljur.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One lesson as its teacher fills it: the roll, the topic of the plan, marks, homework for the next lesson. */
final class LessonStory {

    private final JournalDays days;
    private final PlannedLesson lesson;
    private final TaughtCourse course;
    private final TaughtCourse.Term term;
    private final TaughtCourse.@Nullable PlannedTopic topic;
    private final long person;
    private final Dice dice;
    private final LessonTimes times;
    private final boolean homeworkForgotten;
    private final Map<Long, CellStory> cells = new LinkedHashMap<>();
    private final Map<String, Long> works = new HashMap<>();

    LessonStory(JournalDays days, PlannedLesson lesson, TaughtCourse.Term term, boolean homeworkForgotten) {
        this.days = days;
        this.lesson = lesson;
        this.course = lesson.course();
        this.term = term;
        this.topic = lesson.nth() < course.topics().size() ? course.topics().get(lesson.nth()) : null;
        this.person = days.facts.substitutes.getOrDefault(lesson.id(), course.teacher());
        this.dice = Dice.of(days.seed, "lesson", lesson.id());
        this.times = LessonTimes.of(lesson, topic == null ? null : topic.work(), dice);
        this.homeworkForgotten = homeworkForgotten || course.teacher() != days.demoTeacher && dice.chance(0.006);
    }

    /** Half a lesson would never be completed later, so one is told whole or not yet. */
    boolean isOverBy(Instant now) {
        return !times.last().plus(Duration.ofMinutes(12)).isAfter(now);
    }

    void tell() {
        roll();
        if (!course.unmarked()) new LessonMarks(days, lesson, topic, times.marks(), dice, this::cell).give(works, term);
        else if (course.lesson() && course.grade() == 1)
            new LessonMarks(days, lesson, topic, times.marks(), dice, this::cell).giveLevels(works, term);
        int version = topic() + homework();
        Instant changed = version == 0
                ? times.roll()
                : LessonTimes.later(times.topic(), setsHomework() ? times.homework() : times.topic());
        days.copy.row(
                DemoTable.LESSON,
                DemoSchool.ID,
                lesson.id(),
                course.id(),
                term.id(),
                lesson.day(),
                topic == null ? null : topic.id(),
                topic == null ? null : topic.title(),
                person,
                times.roll(),
                person,
                version,
                changed,
                person);
        cells.values().forEach(cell -> cell.write(works));
    }

    private CellStory cell(long pupil) {
        return cells.computeIfAbsent(
                pupil, any -> new CellStory(days.copy, days.log, days.json, lesson, pupil, person));
    }

    private void roll() {
        var hand = new EventLog.Hand(times.roll(), person, "TEACHER", EventLog.operation(times.roll(), lesson.id(), 1));
        List<Map<String, Object>> named = new ArrayList<>();
        Map<Long, AwayDays.Away> away = new LinkedHashMap<>();
        for (TaughtCourse.GroupPupil pupil : course.pupils()) {
            AwayDays.Away said = pupil.in(lesson.day()) ? days.away.at(lesson, pupil.id()) : null;
            if (said == null) continue;
            away.put(pupil.id(), said);
            named.add(Map.of("pupil", pupil.id(), "kind", said.kind().stored()));
        }
        days.log.record(hand, change("attendance", days.json.of(Map.of("absences", named))));
        away.forEach((pupil, said) -> cell(pupil).away(said, hand));
    }

    private record KeptTopic(String topic, long topicId) {}

    private int topic() {
        if (topic == null) return 0;
        days.log.record(
                hand(times.topic(), 2), change("topic", days.json.of(new KeptTopic(topic.title(), topic.id()))));
        return 1;
    }

    private record KeptHomework(
            String text, @Nullable Integer minutes, LocalDate dueOn, long dueLesson, boolean late) {}

    private int homework() {
        PlannedLesson due = due();
        if (!setsHomework() || due == null) return 0;
        boolean nothing = topic == null || topic.homework() == null || dice.chance(nothingSet());
        String text = nothing || topic == null ? days.nothingSet : String.valueOf(topic.homework());
        Integer minutes = nothing ? null : minutes();
        days.copy.row(
                DemoTable.HOMEWORK,
                DemoSchool.ID,
                lesson.id(),
                course.id(),
                due.id(),
                due.day(),
                text,
                minutes,
                times.homework(),
                person,
                times.homeworkLate());
        var kept = new KeptHomework(text, minutes, due.day(), due.id(), times.homeworkLate());
        days.log.record(hand(times.homework(), 3), change("homework", days.json.of(kept)));
        return 1;
    }

    // The first grade is not asked for homework, nor are talks and clubs.
    private boolean setsHomework() {
        return course.lesson() && !course.unmarked() && !homeworkForgotten && due() != null;
    }

    private double nothingSet() {
        return switch (course.family()) {
            case "sport" -> 0.85;
            case "art", "craft" -> 0.6;
            default -> 0.06;
        };
    }

    private Integer minutes() {
        int usual = TopicPlans.number(course.family(), "minutes");
        int scaled = course.grade() <= 4 ? usual * 3 / 4 : usual;
        return Math.max(5, (scaled + 5 * dice.between(-1, 1)) / 5 * 5);
    }

    private @Nullable PlannedLesson due() {
        for (int n = lesson.nth() + 1; n < course.lessons().size(); n++)
            if (!days.facts.cancelled.contains(course.lessons().get(n).id()))
                return course.lessons().get(n);
        return null;
    }

    private EventLog.Hand hand(Instant at, int n) {
        return new EventLog.Hand(at, person, "TEACHER", EventLog.operation(at, lesson.id(), n));
    }

    private EventLog.Change change(String entity, String after) {
        return new EventLog.Change(
                entity, "recorded", String.valueOf(lesson.id()), course.id(), lesson.id(), null, null, after, null);
    }
}
