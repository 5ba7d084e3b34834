package eljur.results.settings;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.web.SettingsPage;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the settings; after a refusal with what was typed. */
@Component
@Transactional(readOnly = true)
class SettingPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Settings settings;
    private final SettingSubjects subjects;
    private final Rights rights;
    private final Texts texts;

    SettingPages(Settings settings, SettingSubjects subjects, Rights rights, Texts texts) {
        this.settings = settings;
        this.subjects = subjects;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param activities of clubs and the like only; otherwise of all else */
    SettingsPage page(CurrentUser who, boolean activities, Map<String, String> typed, @Nullable Refused no) {
        Map<Long, String> names = subjects.of(who.schoolId());
        return new SettingsPage(
                activities,
                settings.of(who.schoolId()).all().stream()
                        .filter(one -> one.kind().isOfActivities() == activities)
                        .map(one -> line(one, names))
                        .toList(),
                Stream.of(Setting.Kind.values())
                        .filter(one -> one.isOfActivities() == activities)
                        .map(one -> new SettingsPage.Kind(one.stored(), one.ways()))
                        .toList(),
                rights.any(who.role(), activities ? "activity-setting" : "mark-rule", "create"),
                typed,
                no == null ? null : no.said(texts),
                names);
    }

    private SettingsPage.Line line(Setting one, Map<Long, String> names) {
        return new SettingsPage.Line(
                one.id(),
                one.withdrawn(),
                DAY.format(one.since()),
                texts.of("settings.kind." + one.kind().stored()),
                one.fromGrade() == one.toGrade()
                        ? String.valueOf(one.fromGrade())
                        : one.fromGrade() + "–" + one.toGrade(),
                one.subject() == null ? texts.of("rules.subject.all") : names.getOrDefault(one.subject(), ""),
                texts.of("settings.way." + one.kind().stored() + "." + one.way())
                        + one.parts().stream()
                                .map(part -> names.getOrDefault(part, ""))
                                .collect(Collectors.joining(", ", one.parts().isEmpty() ? "" : ": ", "")),
                one.act());
    }
}
