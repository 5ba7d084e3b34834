package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.timetable.ClassLoad.Hours;
import eljur.timetable.ClassLoad.Kind;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.CurriculumNorms.Level;
import eljur.timetable.web.Choice;
import eljur.timetable.web.CurriculumGrid;
import eljur.timetable.web.CurriculumGrid.Link;
import eljur.timetable.web.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final LoadComparison comparison;
    private final Rights rights;
    private final Texts texts;

    CurriculumGrids(
            CourseYears years,
            Curricula curricula,
            CurriculumWords words,
            LoadComparison comparison,
            Rights rights,
            Texts texts) {
        this.years = years;
        this.curricula = curricula;
        this.words = words;
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

    private record Plans(
            Year year,
            List<SchoolClass> classes,
            List<Curriculum> kept,
            Map<Long, Map<Kind, Hours>> load,
            int grade,
            @Nullable SchoolClass one) {

        List<SchoolClass> shown() {
            return one != null
                    ? List.of(one)
                    : classes.stream().filter(other -> other.grade() == grade).toList();
        }
    }

    /** @param typed what was typed, when it could not be saved */
    CurriculumGrid gridForReading(CurrentUser who, Asked asked, Fields typed) {
        Year year = CourseYears.among(years.years(who), asked.year());
        List<SchoolClass> classes = curricula.classes(who, year);
        SchoolClass one = classOf(classes, asked.ofClass());
        int grade = gradeOf(classes, one, asked.grade());
        var plans = new Plans(year, classes, curricula.plans(who, year), curricula.load(who, year), grade, one);
        return grid(who, plans, asked.from(), typed);
    }

    static @Nullable SchoolClass classOf(List<SchoolClass> classes, @Nullable Long id) {
        if (id == null) return null;
        return classes.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound when no class of the year is of that grade */
    static int gradeOf(List<SchoolClass> classes, @Nullable SchoolClass one, @Nullable Integer grade) {
        if (one != null) return one.grade();
        return classes.stream()
                .map(SchoolClass::grade)
                .filter(known -> known.equals(grade))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CurriculumGrid grid(CurrentUser who, Plans plans, String from, Fields typed) {
        Long ofClass = plans.one() == null ? null : Long.valueOf(plans.one().id());
        Curriculum kept = Curricula.kept(plans.kept(), plans.grade(), ofClass);
        Curriculum standing =
                kept != null || plans.one() == null ? kept : Curricula.standing(plans.kept(), plans.one());
        Curriculum proposed = proposed(plans, from, ofClass);
        Curriculum plan =
                proposed != null ? proposed : standing == null ? Curriculum.empty(plans.grade(), ofClass) : standing;
        Map<Long, String> subjects = curricula.subjects(who);
        Set<Long> rows = new TreeSet<>(plan.subjects());
        plans.shown()
                .forEach(one -> plans.load()
                        .getOrDefault(one.id(), Map.of())
                        .keySet()
                        .forEach(kind -> rows.add(kind.subject())));
        String query = CurriculumWords.query(plans.year().id(), plans.grade(), ofClass);
        String name =
                plans.one() == null ? words.grade(plans.grade()) : plans.one().name();
        return new CurriculumGrid(
                plans.year().id(),
                plans.year().name(),
                plans.grade(),
                ofClass == null ? "" : ofClass.toString(),
                name,
                grades(plans),
                ofGrade(plans, ofClass),
                sources(plans, query),
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
                words.of(CurriculumNorms.of(plan), Level.VIOLATION, name, query),
                words.of(CurriculumNorms.of(plan), Level.ADVICE, name, query),
                rights.any(who.role(), "curriculum", "change"),
                typed);
    }

    private static @Nullable Curriculum proposed(Plans plans, String from, @Nullable Long ofClass) {
        if (from.equals("courses")) {
            SchoolClass first = plans.shown().getFirst();
            return Curricula.fromCourses(plans.grade(), ofClass, plans.load().getOrDefault(first.id(), Map.of()));
        }
        if (!from.matches("[0-9]{1,2}")) return null;
        Curriculum other = Curricula.kept(plans.kept(), Integer.parseInt(from), null);
        return other == null ? null : other.of(plans.grade(), ofClass);
    }

    private List<Link> grades(Plans plans) {
        return plans.classes().stream()
                .map(SchoolClass::grade)
                .distinct()
                .map(grade -> new Link(
                        String.valueOf(grade),
                        CurriculumWords.query(plans.year().id(), grade, null),
                        grade == plans.grade()))
                .toList();
    }

    private List<Link> ofGrade(Plans plans, @Nullable Long ofClass) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                texts.of("curriculum.whole-grade"),
                CurriculumWords.query(plans.year().id(), plans.grade(), null),
                ofClass == null));
        for (SchoolClass one : plans.classes())
            if (one.grade() == plans.grade())
                links.add(new Link(
                        one.name(),
                        CurriculumWords.query(plans.year().id(), plans.grade(), one.id()),
                        Long.valueOf(one.id()).equals(ofClass)));
        return links;
    }

    private List<Link> sources(Plans plans, String query) {
        List<Link> links = new ArrayList<>();
        boolean taught = plans.shown().stream().anyMatch(one -> plans.load().containsKey(one.id()));
        if (taught) links.add(new Link(texts.of("curriculum.from.courses"), query + "&from=courses", false));
        plans.kept().stream()
                .filter(plan -> plan.ofClass() == null && (plan.grade() != plans.grade() || plans.one() != null))
                .forEach(plan -> links.add(new Link(
                        texts.of("curriculum.from.grade", String.valueOf(plan.grade())),
                        query + "&from=" + plan.grade(),
                        false)));
        return links;
    }

    private List<CurriculumGrid.Column> columns(Plans plans) {
        return plans.shown().stream()
                .map(one -> comparison.column(
                        plans.year(),
                        one,
                        Curricula.standing(plans.kept(), one),
                        plans.load().getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private CurriculumGrid.Row row(Plans plans, Curriculum plan, long subject, String name) {
        return new CurriculumGrid.Row(
                subject,
                name,
                Arrays.stream(CurriculumPart.values())
                        .map(part -> new CurriculumGrid.Hours(
                                CurriculumForm.field(subject, part),
                                name + ", " + part.said(texts),
                                WeeklyHours.said(plan.of(subject, part))))
                        .toList(),
                plans.shown().stream()
                        .map(one -> comparison.cell(
                                plans.year(),
                                one,
                                Curricula.standing(plans.kept(), one),
                                plans.load().getOrDefault(one.id(), Map.of()),
                                subject))
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
