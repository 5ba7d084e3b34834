package eljur.journal.web;

import eljur.journal.AheadHomework;
import eljur.journal.Scale;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as a teacher fills it.
 *
 * @param version of topic, homework and attendance
 * @param locked why it cannot be written in, in words; null when it can
 * @param attendedAt when the attendance was said, null: not yet
 * @param substitution who gives the lesson instead of whom, in words; null when nobody does
 * @param takesHomework there is a place for it: in a lesson, not in a club
 * @param asksHomework a lesson without it is not full: not in the first grade
 * @param day of the lesson, when it is not today
 * @param permit what can be done about a closed lesson; null when nothing has to be
 * @param deadlines by when what belongs to the lesson is due, in words
 * @param controls what speaks against a control work at this lesson, in words
 * @param ahead what was set ahead for this lesson
 * @param group whose members the reader may name; null when he may not
 */
public record LessonSheet(
        long id,
        long course,
        String name,
        String when,
        long version,
        @Nullable String locked,
        @Nullable String attendedAt,
        boolean unmarked,
        @Nullable String substitution,
        boolean takesHomework,
        boolean asksHomework,
        @Nullable String day,
        @Nullable Long group,
        List<Place> roll,
        Topic topic,
        Homework homework,
        List<WorkKind> works,
        String absenceSigns,
        @Nullable Permit permit,
        List<Ahead> ahead,
        AheadHomework.Controls controls,
        List<String> deadlines) {

    /**
     * The lesson is closed.
     *
     * @param mayAsk the reader may ask for it to be opened
     * @param mayOpen the reader may open it to its teacher
     * @param shut what is closed above the register and opened with it, in words; empty for nothing
     * @param state what became of the last asking, in words; empty where nobody asked
     */
    public record Permit(boolean mayAsk, boolean mayOpen, String state, String shut) {}

    /** A pupil's line: the cell as it stands. @param className where several classes sit together, else empty */
    public record Place(
            long pupil,
            String name,
            String className,
            long version,
            String text,
            List<Mark> marks,
            String absence,
            @Nullable Integer minutes,
            @Nullable Expected expected) {

        /** Is this pupil waited for in vain? Not once something is written in the cell. */
        public boolean awaited() {
            return expected != null && absence.isEmpty() && marks.isEmpty();
        }
    }

    /**
     * Why the pupil is away from this lesson, as it was said beforehand or found out since.
     *
     * @param reason its kind, named in the messages
     * @param accepted by the school; otherwise the family only announced it
     * @param until its last day, «18.12»
     */
    public record Expected(String sign, String reason, boolean accepted, String until) {}

    public record Mark(
            String value,
            String cssClass,
            String work,
            @Nullable String comment) {}

    /** @param proposed the plan's next topic, when none is written yet */
    public record Topic(
            @Nullable Long id,
            String text,
            List<Planned> plan,
            @Nullable Long proposed) {}

    public record Planned(
            long id,
            int ordinal,
            String title,
            @Nullable String homework,
            @Nullable String work) {}

    /** @param dueLesson set for, or proposed while nothing is set @param dueDay the day it was set for, in words @param lateNow nothing is set, and what is set now will be late, in words @param due the lessons it may be set for, the next first */
    public record Homework(
            String text,
            @Nullable Integer minutes,
            @Nullable Long dueLesson,
            @Nullable String dueDay,
            boolean late,
            @Nullable String lateNow,
            List<Due> due) {}

    /** @param minutes set for that day already, this homework apart @param norm minutes a day, 0 where there is none @param subjects what each gives */
    public record Due(long lesson, String day, int minutes, int norm, String subjects) {}

    /** @param whom in words, empty: all */
    public record Ahead(String text, String whom, @Nullable Integer minutes) {}

    /** @param given this lesson has work of this kind already */
    public record WorkKind(String code, String name, String shortName, boolean control, boolean given, Scale scale) {}

    /** What can be given here: marks, or where none are given what is judged without them. */
    public boolean givesMarks() {
        return !works.isEmpty();
    }

    /** The scales that have keys of their own, each once. */
    public List<Scale> scales() {
        return works.stream()
                .map(WorkKind::scale)
                .distinct()
                .filter(scale -> !scale.keys().isEmpty())
                .toList();
    }

    /** What a new mark is for while nothing else is said: the work of the lesson, what its topic plans, the usual kind. */
    public @Nullable WorkKind usualWork() {
        return works.stream()
                .filter(WorkKind::given)
                .min(Comparator.comparing(kind -> !kind.control()))
                .or(() -> works.stream()
                        .filter(kind -> kind.code().equals(plannedWork()))
                        .findFirst())
                .orElse(works.isEmpty() ? null : works.getFirst());
    }

    /** Is a control work written at this lesson, or planned for it? Only then is advice about one in place. */
    public boolean isControl() {
        WorkKind usual = usualWork();
        return controls.held() || usual != null && usual.control();
    }

    private @Nullable String plannedWork() {
        Long chosen = topic.id() != null ? topic.id() : topic.proposed();
        return topic.plan().stream()
                .filter(one -> chosen != null && one.id() == chosen)
                .findFirst()
                .map(Planned::work)
                .orElse(null);
    }

    /** The short name of what this mark is for, when that is another kind than usual here; else an empty text. */
    public String unusual(Mark mark) {
        WorkKind usual = usualWork();
        if (usual == null || usual.code().equals(mark.work())) return "";
        return works.stream()
                .filter(kind -> kind.code().equals(mark.work()))
                .map(WorkKind::shortName)
                .findFirst()
                .orElse("");
    }
}
