package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.CurriculumNorms.Level;
import eljur.timetable.web.Choice;
import eljur.timetable.web.CurriculumGrid;
import eljur.timetable.web.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of one grade, or of one class, to be edited, with the load of its classes beside it. */
@Component
@Transactional(readOnly = true)
class CurriculumGrids {

    private final CourseYears years;
    private final Curricula curricula;
    private final CurriculumWords words;
    private final CurriculumLinks links;
    private final LoadComparison comparison;
    private final Rights rights;
    private final Texts texts;

    CurriculumGrids(
            CourseYears years,
            Curricula curricula,
            CurriculumWords words,
            CurriculumLinks links,
            LoadComparison comparison,
            Rights rights,
            Texts texts) {
        this.years = years;
        this.curricula = curricula;
        this.words = words;
        this.links = links;
        this.comparison = comparison;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * Which plan is asked for.
     *
     * @param from what to begin with: a grade, or {@code courses}; empty: what is kept
     */
    record Asked(
            @Nullable Long year,
            @Nullable Integer grade,
            @Nullable Long ofClass,
            String from) {}

    /** @param typed what was typed, when it could not be saved */
    CurriculumGrid gridForReading(CurrentUser who, Asked asked, Fields typed) {
        Year year = CourseYears.among(years.years(who), asked.year());
        List<SchoolClass> classes = curricula.classes(who, year);
        SchoolClass one = PlansOfYear.classOf(classes, asked.ofClass());
        int grade = PlansOfYear.gradeOf(classes, one, asked.grade());
        var plans = new PlansOfYear(year, classes, curricula.plans(who, year), curricula.load(who, year), grade, one);
        return grid(who, plans, plans.proposed(asked.from()), typed);
    }

    private CurriculumGrid grid(CurrentUser who, PlansOfYear plans, @Nullable Curriculum proposed, Fields typed) {
        Curriculum kept = plans.kept(), standing = plans.standing();
        Curriculum empty = Curriculum.empty(plans.grade(), plans.ofClass());
        Curriculum plan = proposed != null ? proposed : standing != null ? standing : empty;
        Map<Long, String> subjects = curricula.subjects(who);
        Set<Long> rows = plans.subjects(plan);
        SchoolClass one = plans.one();
        String name = one == null ? words.grade(plans.grade()) : one.name();
        return new CurriculumGrid(
                plans.year().id(),
                plans.year().name(),
                plans.grade(),
                Objects.toString(plans.ofClass(), ""),
                name,
                links.grades(plans),
                links.ofGrade(plans),
                links.sources(plans),
                kept != null,
                kept == null && standing != null,
                proposed != null,
                String.valueOf(plan.days()),
                String.valueOf(plan.weeks()),
                kept == null ? "" : kept.mark(),
                columns(plans),
                subjects.entrySet().stream()
                        .filter(subject -> rows.contains(subject.getKey()))
                        .map(subject -> row(plans, plan, subject.getKey(), subject.getValue()))
                        .toList(),
                subjects.entrySet().stream()
                        .filter(subject -> !rows.contains(subject.getKey()))
                        .map(subject -> Choice.of(subject.getKey(), subject.getValue(), ""))
                        .toList(),
                sums(plan),
                words.of(CurriculumNorms.of(plan), Level.VIOLATION, name, plans.query()),
                words.of(CurriculumNorms.of(plan), Level.ADVICE, name, plans.query()),
                rights.any(who.role(), "curriculum", "change"),
                typed);
    }

    private List<CurriculumGrid.Column> columns(PlansOfYear plans) {
        return plans.shown().stream()
                .map(one -> comparison.column(plans.year(), one, plans.standingOf(one), plans.loadOf(one)))
                .toList();
    }

    private CurriculumGrid.Row row(PlansOfYear plans, Curriculum plan, long subject, String name) {
        return new CurriculumGrid.Row(
                subject,
                name,
                Arrays.stream(CurriculumPart.values())
                        .map(part -> new CurriculumGrid.Hours(
                                CurriculumForm.field(subject, part),
                                name + ", " + part.said(texts),
                                WeeklyHours.said(plan.of(subject, part))))
                        .toList(),
                WeeklyHours.said(
                        (plan.lessonsOf(subject) + plan.of(subject, CurriculumPart.EXTRACURRICULAR)) * plan.weeks()),
                plans.shown().stream()
                        .map(one ->
                                comparison.cell(plans.year(), one, plans.standingOf(one), plans.loadOf(one), subject))
                        .toList());
    }

    private static CurriculumGrid.Sums sums(Curriculum plan) {
        int most = CurriculumNorms.most(plan.grade(), plan.days());
        return new CurriculumGrid.Sums(
                WeeklyHours.number(plan.sum(CurriculumPart.COMPULSORY)),
                WeeklyHours.number(plan.sum(CurriculumPart.FORMED)),
                WeeklyHours.number(plan.sum(CurriculumPart.EXTRACURRICULAR)),
                WeeklyHours.number(plan.lessons()),
                most == 0 ? "" : String.valueOf(most),
                WeeklyHours.number(plan.lessons() * plan.weeks()));
    }
}
