package eljur.results;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.journal.PeriodMarks.Decided;
import eljur.journal.PeriodMarks.Standing;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.results.settings.Settings;
import eljur.results.settings.SettingsInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of a club, written and confirmed as one: all or nothing. The column is locked first, as a mark's is, so that a closing sees
 * all of it or nothing.
 */
@Component
class ActivitySaves {

    private static final int LONGEST = 300;

    private final ResultCourses courses;
    private final ResultPupils pupils;
    private final PeriodMarks marks;
    private final Settings settings;
    private final ActivityRows rows;
    private final Audit audit;
    private final Clock clock;

    ActivitySaves(
            ResultCourses courses,
            ResultPupils pupils,
            PeriodMarks marks,
            Settings settings,
            ActivityRows rows,
            Audit audit,
            Clock clock) {
        this.courses = courses;
        this.pupils = pupils;
        this.marks = marks;
        this.settings = settings;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param typed {@code a.} and {@code v.} of each pupil: the result and the version seen; {@code reason}; {@code confirm} */
    @Transactional
    public void save(CurrentUser who, long id, long term, Map<String, String> typed) {
        ResultCourse course = courses.courseForReading(who, id);
        ResultCourse.Shown shown = course.term(term).orElseThrow(NotFound::new);
        PeriodMarks.Column column = course.column(shown);
        marks.openForWriting(who, column);
        if (!course.isActivity()) throw new Refused("activity.no.lesson");
        if (course.today().isBefore(shown.startsOn())) throw new Refused("results.no.ahead");
        List<Line> lines = lines(who, course, shown, column, typed);
        String reason = Typed.text(typed.get("reason"), LONGEST);
        write(who, course, column, lines, reason);
        if (typed.containsKey("confirm")) confirm(who, course, term, lines);
    }

    /**
     * A pupil who is there to the end.
     *
     * @param value as it is to stand
     */
    private record Line(
            ResultPupil pupil,
            ActivityEnding ending,
            Standing standing,
            @Nullable MarkValue value,
            boolean stale) {}

    private List<Line> lines(
            CurrentUser who,
            ResultCourse course,
            ResultCourse.Shown shown,
            PeriodMarks.Column column,
            Map<String, String> typed) {
        SettingsInForce inForce = settings.of(who.schoolId());
        Map<Long, Standing> standing = marks.standing(who.schoolId(), column);
        List<Line> lines = new ArrayList<>();
        for (ResultPupil pupil : pupils.pupils(who, course, shown)) {
            if (pupil.leftBefore(shown.endsOn())) continue;
            Standing stands = standing.getOrDefault(pupil.id(), Standing.NONE);
            ActivityEnding ending = ActivityEnding.of(inForce, course, pupil.grade(), shown.endsOn());
            String seen = typed.getOrDefault("v." + pupil.id(), "");
            boolean stale = !seen.isEmpty() && !seen.equals(String.valueOf(stands.version()));
            lines.add(new Line(pupil, ending, stands, value(typed.get("a." + pupil.id()), ending, stands), stale));
        }
        return lines;
    }

    private static @Nullable MarkValue value(@Nullable String typed, ActivityEnding ending, Standing stands) {
        if (typed == null) return stands.value();
        if (typed.isEmpty()) return null;
        return ending.results().stream()
                .filter(one -> one.stored().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("activity.no.value"));
    }

    private void write(
            CurrentUser who, ResultCourse course, PeriodMarks.Column column, List<Line> lines, String reason) {
        List<Line> changed = lines.stream()
                .filter(line -> line.value() != line.standing().value())
                .toList();
        changed.forEach(line -> refuse(course, line, reason));
        Set<Long> missed = marks.write(
                who, column, changed.stream().map(line -> decided(line, reason)).toList());
        for (Line line : changed)
            if (missed.contains(line.pupil().id()))
                throw new Refused("activity.no.changed", line.pupil().name());
    }

    private static Decided decided(Line line, String reason) {
        return new Decided(line.pupil().id(), line.standing(), line.value(), reason.isEmpty() ? null : reason);
    }

    private static void refuse(ResultCourse course, Line line, String reason) {
        if (line.stale()) throw new Refused("activity.no.changed", line.pupil().name());
        var at = line.standing().at();
        boolean earlier = line.standing().value() != null
                && (at == null || !LocalDate.ofInstant(at, course.zone()).equals(course.today()));
        if (earlier && reason.isEmpty())
            throw new Refused("activity.no.reason", line.pupil().name());
    }

    private void confirm(CurrentUser who, ResultCourse course, long term, List<Line> lines) {
        String without = lines.stream()
                .filter(one -> one.ending() != ActivityEnding.NONE && one.value() == null)
                .map(one -> one.pupil().name())
                .reduce((some, other) -> some + ", " + other)
                .orElse("");
        if (!without.isEmpty()) throw new Refused("activity.no.unjudged", without);
        int lessons = (int) rows.held(who.schoolId(), course.id(), term).stream()
                .filter(ActivityRows.Held::attended)
                .count();
        if (lessons == 0) throw new Refused("activity.no.lessons");
        long number =
                rows.confirm(who.schoolId(), course.id(), term, lessons, lines.size(), clock.instant(), who.personId());
        audit.record(
                who,
                new ChangeEvent(
                        "activity-confirmation",
                        "recorded",
                        String.valueOf(number),
                        course.id(),
                        null,
                        null,
                        null,
                        "{\"lessons\":" + lessons + "}",
                        null,
                        null,
                        null));
    }
}
