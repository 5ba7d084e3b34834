package eljur.timetable;

import eljur.platform.Texts;
import eljur.timetable.ClassLoad.Hours;
import eljur.timetable.ClassLoad.Kind;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.web.CurriculumGrid.Cell;
import eljur.timetable.web.CurriculumGrid.Column;
import eljur.timetable.web.CurriculumGrid.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a class has by its courses and by the week, held against its plan; each difference leads to where it is mended. */
@Component
class LoadComparison {

    private final Texts texts;

    LoadComparison(Texts texts) {
        this.texts = texts;
    }

    /** @param plan by which the class is taught; null where there is none */
    Column column(Year year, SchoolClass one, @Nullable Curriculum plan, Map<Kind, Hours> load) {
        Hours lessons = ClassLoad.sum(load, false);
        int most = CurriculumNorms.most(one.grade(), plan == null ? 6 : plan.days());
        List<String> notes = new ArrayList<>();
        if (plan != null && plan.ofClass() != null) notes.add(texts.of("curriculum.own"));
        if (!hasWeek(load)) notes.add(texts.of("curriculum.no-week"));
        return new Column(
                one.name(),
                "/courses?year=" + year.id() + "&class=" + one.id(),
                String.join(", ", notes),
                WeeklyHours.number(lessons.courses()),
                most > 0 && lessons.courses() > most);
    }

    Cell cell(Year year, SchoolClass one, @Nullable Curriculum plan, Map<Kind, Hours> load, long subject) {
        List<Said> said = new ArrayList<>();
        for (boolean extra : new boolean[] {false, true}) {
            double planned = plan == null
                    ? 0
                    : extra ? plan.of(subject, CurriculumPart.EXTRACURRICULAR) : plan.lessonsOf(subject);
            Hours hours = load.getOrDefault(new Kind(subject, extra), Hours.NONE);
            if (planned > 0 || hours.courses() > 0 || hours.inWeek() > 0)
                said.add(said(year, one, new Kind(subject, extra), plan == null ? null : planned, load));
        }
        return new Cell(said);
    }

    // A class without any week yet is told so once, and not in every cell.
    private static boolean hasWeek(Map<Kind, Hours> load) {
        return load.values().stream().anyMatch(hours -> hours.inWeek() > 0);
    }

    private Said said(Year year, SchoolClass one, Kind kind, @Nullable Double planned, Map<Kind, Hours> load) {
        Hours hours = load.getOrDefault(kind, Hours.NONE);
        String asked = "?year=" + year.id() + "&class=" + one.id() + "&subject=" + kind.subject();
        String have = WeeklyHours.number(hours.courses());
        String mark = kind.extracurricular() ? texts.of("curriculum.extra") + " " : "";
        if (planned != null && differ(planned, hours.courses())) {
            String words = texts.of("curriculum.instead-of", have, WeeklyHours.number(planned));
            return new Said(
                    mark + words,
                    "warn",
                    load.containsKey(kind) ? "/courses" + asked : fresh(year, one, kind, planned));
        }
        if (hasWeek(load) && differ(hours.courses(), hours.inWeek())) {
            String words = texts.of("curriculum.in-week", have, WeeklyHours.number(hours.inWeek()));
            return new Said(mark + words, "info", "/courses" + asked);
        }
        return new Said(mark + have, "", "");
    }

    /** The form of a course that is missing, filled. */
    private static String fresh(Year year, SchoolClass one, Kind kind, double hours) {
        return "/courses/new?year=" + year.id() + "&whom=c" + one.id() + "&subject=" + kind.subject() + "&hours="
                + WeeklyHours.said(hours) + "&kind=" + (kind.extracurricular() ? "extracurricular" : "lesson");
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > 0.04;
    }
}
