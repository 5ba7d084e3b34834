package eljur.timetable;

import eljur.platform.Texts;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.web.CurriculumGrid.Link;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where one goes from a plan: to those of other grades, of its classes, and to what one may begin with. */
@Component
class CurriculumLinks {

    private final Texts texts;

    CurriculumLinks(Texts texts) {
        this.texts = texts;
    }

    List<Link> grades(PlansOfYear plans) {
        return plans.classes().stream()
                .map(SchoolClass::grade)
                .distinct()
                .map(grade -> new Link(
                        String.valueOf(grade),
                        CurriculumWords.query(plans.year().id(), grade, null),
                        grade == plans.grade()))
                .toList();
    }

    List<Link> ofGrade(PlansOfYear plans) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                texts.of("curriculum.whole-grade"),
                CurriculumWords.query(plans.year().id(), plans.grade(), null),
                plans.one() == null));
        for (SchoolClass one : plans.classes())
            if (one.grade() == plans.grade())
                links.add(new Link(
                        one.name(),
                        CurriculumWords.query(plans.year().id(), plans.grade(), one.id()),
                        one.equals(plans.one())));
        return links;
    }

    List<Link> sources(PlansOfYear plans) {
        List<Link> links = new ArrayList<>();
        boolean taught = plans.shown().stream().anyMatch(one -> plans.load().containsKey(one.id()));
        if (taught) links.add(new Link(texts.of("curriculum.from.courses"), plans.query() + "&from=courses", false));
        for (Curriculum plan : plans.plans())
            if (plan.ofClass() == null && (plan.grade() != plans.grade() || plans.one() != null))
                links.add(new Link(
                        texts.of("curriculum.from.grade", String.valueOf(plan.grade())),
                        plans.query() + "&from=" + plan.grade(),
                        false));
        return links;
    }
}
