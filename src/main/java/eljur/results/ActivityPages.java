package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.journal.PeriodMarks.Standing;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.settings.Settings;
import eljur.results.settings.SettingsInForce;
import eljur.results.web.ActivityPage;
import eljur.results.web.ResultPage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Итоги» of a club, an elective, extracurricular work; after a refusal with what was typed. */
@Component
@Transactional(readOnly = true)
class ActivityPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final ResultCourses courses;
    private final ResultPupils pupils;
    private final PeriodMarks marks;
    private final Settings settings;
    private final ActivityRows rows;
    private final ResultWords words;
    private final Texts texts;

    ActivityPages(
            ResultCourses courses,
            ResultPupils pupils,
            PeriodMarks marks,
            Settings settings,
            ActivityRows rows,
            ResultWords words,
            Texts texts) {
        this.courses = courses;
        this.pupils = pupils;
        this.marks = marks;
        this.settings = settings;
        this.rows = rows;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param which id of a term, or null: the term of today
     * @param typed empty, unless it could not be saved
     */
    ActivityPage page(
            CurrentUser who, long id, @Nullable String which, Map<String, String> typed, @Nullable Refused no) {
        ResultCourse course = courses.courseForReading(who, id);
        ResultCourse.Shown shown = shown(course, which);
        long term = shown.term() == null ? 0 : shown.term().id();
        SettingsInForce inForce = settings.of(who.schoolId());
        List<ActivityRows.Held> held = rows.held(who.schoolId(), id, term);
        int given = (int) held.stream().filter(ActivityRows.Held::attended).count();
        List<ActivityPage.Line> lines = lines(who, course, shown, inForce, typed);
        var confirmation = rows.confirmation(who.schoolId(), id, term);
        return new ActivityPage(
                id,
                course.name(),
                term,
                words.period(course, shown) + ", " + words.span(shown),
                course.terms().stream()
                        .map(one -> new ResultPage.Tab(one.id(), words.period(course, one), one.equals(shown.term())))
                        .toList(),
                state(course, shown),
                ends(inForce, course, shown, lines),
                lines.stream().anyMatch(line -> !line.choices().isEmpty()),
                !course.today().isBefore(shown.startsOn()) && marks.mayWrite(who, course.column(shown)),
                texts.count("activity.held", given),
                lines,
                held.stream()
                        .filter(one -> !one.topic().isEmpty())
                        .map(one -> new ActivityPage.Topic(DAY.format(one.day()), one.topic()))
                        .toList(),
                confirmation
                        .map(one -> texts.of(
                                "activity.confirmed",
                                one.by(),
                                DAY.format(LocalDate.ofInstant(one.at(), course.zone()))))
                        .orElse(""),
                confirmation.filter(one -> one.lessons() != given).isPresent(),
                typed,
                no == null ? null : no.said(texts));
    }

    private static ResultCourse.Shown shown(ResultCourse course, @Nullable String which) {
        if (which == null || !which.matches("[0-9]{1,18}")) return course.now();
        return course.term(Long.parseLong(which)).orElseThrow(NotFound::new);
    }

    // That a term still runs goes without saying: nothing is proposed here that could change.
    private String state(ResultCourse course, ResultCourse.Shown shown) {
        boolean begun = !course.today().isBefore(shown.startsOn());
        return begun && shown.closedOn() == null ? "" : words.state(course, shown);
    }

    private String ends(
            SettingsInForce inForce, ResultCourse course, ResultCourse.Shown shown, List<ActivityPage.Line> lines) {
        if (lines.stream().allMatch(line -> line.choices().isEmpty())) return texts.of("activity.ends.none");
        return inForce.all(course.kind(), course.subject(), shown.endsOn()).stream()
                .map(one -> texts.of("activity.ends." + one.way(), one.act()))
                .distinct()
                .reduce((some, other) -> some + " " + other)
                .orElse("");
    }

    private List<ActivityPage.Line> lines(
            CurrentUser who,
            ResultCourse course,
            ResultCourse.Shown shown,
            SettingsInForce inForce,
            Map<String, String> typed) {
        long term = shown.term() == null ? 0 : shown.term().id();
        Map<Long, ActivityRows.Presence> presence = rows.presence(who.schoolId(), course, term);
        Map<Long, Standing> standing = marks.standing(who.schoolId(), course.column(shown));
        List<ActivityPage.Line> lines = new ArrayList<>();
        for (ResultPupil pupil : pupils.pupils(who, course, shown)) {
            boolean left = pupil.leftBefore(shown.endsOn());
            ActivityEnding ending =
                    left ? ActivityEnding.NONE : ActivityEnding.of(inForce, course, pupil.grade(), shown.endsOn());
            Standing stands = standing.getOrDefault(pupil.id(), Standing.NONE);
            lines.add(line(
                    pupil,
                    lines.size() + 1,
                    words.note(pupil, shown),
                    presence.getOrDefault(pupil.id(), ActivityRows.Presence.NONE),
                    ending,
                    stands,
                    typed));
        }
        return lines;
    }

    private ActivityPage.Line line(
            ResultPupil pupil,
            int number,
            String note,
            ActivityRows.Presence presence,
            ActivityEnding ending,
            Standing stands,
            Map<String, String> typed) {
        MarkValue value = stands.value();
        return new ActivityPage.Line(
                pupil.id(),
                number,
                pupil.name(),
                pupil.className(),
                note,
                presence.lessons() == 0 ? "" : texts.of("results.missed", presence.visited(), presence.lessons()),
                ending.results().stream()
                        .map(one -> new ActivityPage.Choice(one.stored(), said(one)))
                        .toList(),
                typed.getOrDefault("a." + pupil.id(), value == null ? "" : value.stored()),
                value == null ? "" : said(value),
                stands.version());
    }

    private String said(MarkValue value) {
        return ActivityWords.said(texts, value);
    }
}
