package eljur.topics;

import eljur.access.CurrentUser;
import eljur.homework.PlannedControls;
import eljur.platform.Texts;
import eljur.topics.web.PlanPage.Falls;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which day each control work of a plan will fall, and what speaks against it. */
@Component
class PlannedWorks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMMM", Texts.RUSSIAN);

    private final PlannedControls controls;
    private final Texts texts;

    PlannedWorks(PlannedControls controls, Texts texts) {
        this.controls = controls;
        this.texts = texts;
    }

    /** In the order of the topics; null where a topic is no control work, or was given. */
    List<@Nullable Falls> of(
            CurrentUser who, PlanCourse course, CoursePlan plan, List<HeldLesson> lessons, WorkKinds kinds) {
        List<@Nullable LocalDate> days = new ArrayList<>(PlanDays.of(plan, lessons, course.today()));
        for (int n = 0; n < days.size(); n++)
            if (!kinds.isControl(plan.topics().get(n).work())) days.set(n, null);
        List<LocalDate> asked = days.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        Map<LocalDate, List<String>> said = controls.of(who.schoolId(), course.id(), course.today(), asked);
        List<@Nullable Falls> falls = new ArrayList<>();
        for (@Nullable LocalDate day : days)
            falls.add(
                    day == null
                            ? null
                            : new Falls(texts.of("topics.falls", DAY.format(day)), said.getOrDefault(day, List.of())));
        return falls;
    }
}
