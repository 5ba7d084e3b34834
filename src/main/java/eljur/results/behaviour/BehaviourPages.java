package eljur.results.behaviour;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.behaviour.BehaviourClass.Term;
import eljur.results.behaviour.BehaviourClasses.Pupil;
import eljur.results.behaviour.BehaviourMarks.Standing;
import eljur.results.web.BehaviourPage;
import eljur.school.PeriodName;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of behaviour of a class in a period; after a refusal with everything that was chosen. */
@Component
@Transactional(readOnly = true)
class BehaviourPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final BehaviourClasses classes;
    private final BehaviourMarks marks;
    private final Texts texts;

    BehaviourPages(BehaviourClasses classes, BehaviourMarks marks, Texts texts) {
        this.classes = classes;
        this.marks = marks;
        this.texts = texts;
    }

    BehaviourPage page(
            CurrentUser who, long id, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        BehaviourClass of = classes.classForReading(who, id);
        Term shown = asked == null
                ? of.now()
                : of.terms().stream()
                        .filter(one -> one.id() == asked)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        List<Pupil> pupils = shown.scale().isEmpty() ? List.of() : classes.pupils(who.schoolId(), of, shown);
        Map<Long, Standing> standing = marks.of(
                who.schoolId(), shown.id(), pupils.stream().map(Pupil::id).toList());
        return new BehaviourPage(
                of.id(),
                of.name(),
                shown.id(),
                of.terms().stream()
                        .map(one -> new BehaviourPage.Tab(
                                one.id(), PeriodName.of(texts, of.scheme(), one.ordinal()), one.equals(shown)))
                        .toList(),
                scale(shown),
                choices(shown),
                shown.scale().isPresent()
                        && classes.mayRecord(who)
                        && !of.today().isBefore(shown.startsOn()),
                of.today().isBefore(shown.startsOn()) ? texts.of("behaviour.ahead", DAY.format(shown.startsOn())) : "",
                pupils.stream()
                        .map(one -> line(one, standing.getOrDefault(one.id(), Standing.NONE), typed))
                        .toList(),
                no == null ? null : no.said(texts));
    }

    private String scale(Term shown) {
        return shown.setting()
                .filter(one -> shown.scale().isPresent())
                .map(one -> texts.of(
                        "behaviour.scale",
                        choices(shown).values().stream().collect(Collectors.joining(", ")),
                        one.act(),
                        DAY.format(one.since())))
                .orElse("");
    }

    private Map<String, String> choices(Term shown) {
        Map<String, String> choices = new LinkedHashMap<>();
        shown.scale().ifPresent(scale -> scale.signs().forEach(one -> choices.put(one, said(one))));
        return choices;
    }

    private BehaviourPage.Line line(Pupil pupil, Standing stands, Map<String, String> typed) {
        String value = stands.value();
        return new BehaviourPage.Line(
                pupil.id(),
                pupil.name(),
                value == null ? "" : said(value),
                typed.getOrDefault("b." + pupil.id(), Objects.requireNonNullElse(value, "")),
                typed.getOrDefault("r." + pupil.id(), ""),
                Objects.requireNonNullElse(stands.reason(), ""),
                stands.version());
    }

    private String said(String value) {
        return texts.of("behaviour.value." + value);
    }
}
