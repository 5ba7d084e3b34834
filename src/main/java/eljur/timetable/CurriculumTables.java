package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.CurriculumNorms.Level;
import eljur.timetable.web.CurriculumTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All plans of a year in one table, with what the norms say of them. */
@Component
@Transactional(readOnly = true)
class CurriculumTables {

    private final CourseYears years;
    private final Curricula curricula;
    private final CurriculumWords words;
    private final Rights rights;
    private final JdbcClient db;
    private final Texts texts;

    CurriculumTables(
            CourseYears years, Curricula curricula, CurriculumWords words, Rights rights, JdbcClient db, Texts texts) {
        this.years = years;
        this.curricula = curricula;
        this.words = words;
        this.rights = rights;
        this.db = db;
        this.texts = texts;
    }

    /** @param plan null where a grade has none */
    private record Shown(
            String name,
            int grade,
            @Nullable Long ofClass,
            @Nullable Curriculum plan) {

        double ask(ToDoubleFunction<Curriculum> hours) {
            return plan == null ? 0 : hours.applyAsDouble(plan);
        }
    }

    CurriculumTable tableForReading(CurrentUser who, @Nullable Long wanted) {
        List<Year> all = years.years(who);
        Year year = CourseYears.among(all, wanted);
        List<Shown> shown = shown(curricula.classes(who, year), curricula.plans(who, year));
        Map<Long, String> subjects = curricula.subjects(who);
        return new CurriculumTable(
                year.id(),
                year.name(),
                CourseYears.choices(all, year),
                school(who),
                shown.stream()
                        .map(one -> new CurriculumTable.Column(
                                one.name(),
                                CurriculumWords.query(year.id(), one.grade(), one.ofClass()),
                                one.plan() != null))
                        .toList(),
                Arrays.stream(CurriculumPart.values())
                        .map(part -> part(part, shown, subjects))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                totals(shown),
                findings(year, shown, Level.VIOLATION),
                findings(year, shown, Level.ADVICE),
                shown.stream().allMatch(one -> one.plan() == null),
                rights.any(who.role(), "curriculum", "change"));
    }

    private String school(CurrentUser who) {
        return db.sql("select name from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    private List<Shown> shown(List<SchoolClass> classes, List<Curriculum> plans) {
        List<Shown> shown = new ArrayList<>();
        classes.stream().map(SchoolClass::grade).distinct().forEach(grade -> {
            shown.add(new Shown(words.grade(grade), grade, null, Curricula.kept(plans, grade, null)));
            for (SchoolClass one : classes) {
                Curriculum own = one.grade() == grade ? Curricula.kept(plans, grade, one.id()) : null;
                if (own != null) shown.add(new Shown(one.name(), grade, one.id(), own));
            }
        });
        return shown;
    }

    private CurriculumTable.Part part(CurriculumPart part, List<Shown> shown, Map<Long, String> subjects) {
        return new CurriculumTable.Part(
                part.said(texts),
                subjects.entrySet().stream()
                        .filter(subject ->
                                shown.stream().anyMatch(one -> one.ask(plan -> plan.of(subject.getKey(), part)) > 0))
                        .map(subject -> line(subject.getValue(), shown, plan -> plan.of(subject.getKey(), part)))
                        .toList());
    }

    private static CurriculumTable.Line line(String name, List<Shown> shown, ToDoubleFunction<Curriculum> hours) {
        return new CurriculumTable.Line(
                name,
                shown.stream().map(one -> WeeklyHours.said(one.ask(hours))).toList());
    }

    private List<CurriculumTable.Line> totals(List<Shown> shown) {
        return List.of(
                line(texts.of("curriculum.sum.lessons"), shown, Curriculum::lessons),
                line(texts.of("curriculum.sum.norm"), shown, plan -> CurriculumNorms.most(plan.grade(), plan.days())),
                line(texts.of("curriculum.sum.weeks"), shown, Curriculum::weeks),
                line(texts.of("curriculum.sum.year"), shown, plan -> plan.lessons() * plan.weeks()),
                line(
                        texts.of("curriculum.sum.extracurricular"),
                        shown,
                        plan -> plan.sum(CurriculumPart.EXTRACURRICULAR)));
    }

    private List<CurriculumTable.Finding> findings(Year year, List<Shown> shown, Level level) {
        return shown.stream()
                .filter(one -> one.plan() != null)
                .flatMap(one -> words
                        .of(
                                CurriculumNorms.of(Objects.requireNonNull(one.plan())),
                                level,
                                one.name(),
                                CurriculumWords.query(year.id(), one.grade(), one.ofClass()))
                        .stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
