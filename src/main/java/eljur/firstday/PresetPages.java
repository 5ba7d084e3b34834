package eljur.firstday;

import eljur.firstday.web.PresetPage;
import eljur.platform.Texts;
import eljur.school.StudyLoad;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The preset in words, and what would come of it. */
@Component
class PresetPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    PresetPages(Texts texts) {
        this.texts = texts;
    }

    PresetPage of(
            SchoolPreset preset, String year, PresetForm form, @Nullable PresetPlan plan, @Nullable String error) {
        int days = "6".equals(form.typed().get("days")) ? 6 : 5;
        List<Integer> grades =
                IntStream.rangeClosed(1, SchoolPreset.LAST_GRADE).boxed().toList();
        return new PresetPage(
                year,
                DAY.format(preset.since()),
                form.typed(),
                grades,
                preset.subjects().stream()
                        .map(one -> new PresetPage.Row(
                                one.area(),
                                one.name(),
                                grades.stream()
                                        .map(grade -> hours(one, grade, days))
                                        .toList()))
                        .toList(),
                grades.stream()
                        .map(grade -> new PresetPage.Sum(
                                String.valueOf(preset.sum(grade, days)), String.valueOf(most(grade, days))))
                        .toList(),
                plan == null ? null : new PresetPage.Plan(lines(plan), plan.mark()),
                error);
    }

    private static String hours(SchoolPreset.Subject one, int grade, int days) {
        int hours = one.hours(grade, days);
        return hours == 0 ? "" : String.valueOf(hours);
    }

    // The first grade has five days, whatever the others have.
    private static int most(int grade, int days) {
        int most = StudyLoad.weekly(grade, days);
        return most == 0 ? StudyLoad.weekly(grade, 5) : most;
    }

    private List<String> lines(PresetPlan plan) {
        List<String> lines = new ArrayList<>();
        if (!plan.classes().isEmpty())
            lines.add(texts.of(
                    "preset.plan.classes",
                    String.valueOf(plan.classes().size()),
                    plan.classes().stream().map(PresetPlan.NewClass::name).collect(Collectors.joining(", "))));
        if (!plan.areas().isEmpty())
            lines.add(texts.of(
                    "preset.plan.areas", String.valueOf(plan.areas().size()), String.join(", ", plan.areas())));
        if (!plan.subjects().isEmpty())
            lines.add(texts.of(
                    "preset.plan.subjects",
                    String.valueOf(plan.subjects().size()),
                    plan.subjects().stream().map(SchoolPreset.Subject::name).collect(Collectors.joining(", "))));
        if (!plan.courses().isEmpty())
            lines.add(texts.of(
                    "preset.plan.courses", String.valueOf(plan.courses().size())));
        return lines;
    }
}
