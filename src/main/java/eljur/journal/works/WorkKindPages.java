package eljur.journal.works;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.WorkKindPage;
import eljur.journal.web.WorkKindsPage;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Виды работ» and the page of one; after a refusal with everything that was typed. */
@Component
@Transactional(readOnly = true)
class WorkKindPages {

    private final WorkKinds kinds;
    private final WeightActs acts;
    private final WorkKindWords words;
    private final Rights rights;
    private final Texts texts;

    WorkKindPages(WorkKinds kinds, WeightActs acts, WorkKindWords words, Rights rights, Texts texts) {
        this.kinds = kinds;
        this.acts = acts;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param typed empty, unless it could not be saved */
    WorkKindsPage list(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = kinds.today(who.schoolId());
        List<WorkKind> all = kinds.withRules(who.schoolId());
        List<WeightActs.Act> known = acts.of(who.schoolId());
        return new WorkKindsPage(
                lines(all, today),
                known.stream().map(one -> act(one, today)).toList(),
                known.stream().anyMatch(one -> one.until() == null),
                words.weights(known, today),
                mayChange(who),
                form(typed.isEmpty() || typed.containsKey("act") ? merged(typed) : typed, no, today));
    }

    /** @throws NotFound when the school has no such kind */
    WorkKindPage page(CurrentUser who, long id, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = kinds.today(who.schoolId());
        List<WorkKind> rules = kinds.withRules(who.schoolId()).stream()
                .filter(one -> one.id() == id)
                .toList();
        if (rules.isEmpty()) throw new NotFound();
        WorkKind latest = rules.getFirst();
        return new WorkKindPage(
                id,
                latest.name(),
                latest.withdrawn(),
                rules.stream().map(this::line).toList(),
                form(typed.isEmpty() ? WorkKindForm.typed(latest) : typed, no, today));
    }

    private static Map<String, String> merged(Map<String, String> typed) {
        Map<String, String> merged = WorkKindForm.fresh();
        merged.putAll(typed);
        return merged;
    }

    private WorkKindPage.Form form(Map<String, String> typed, @Nullable Refused no, LocalDate today) {
        return new WorkKindPage.Form(
                typed,
                no instanceof UnreadKind unread ? unread.errors() : Map.of(),
                no == null ? null : no.said(texts),
                words.scales(today),
                words.retakes());
    }

    // What holds today, and what has been entered for later.
    private List<WorkKindPage.Line> lines(List<WorkKind> all, LocalDate today) {
        List<WorkKindPage.Line> lines = new ArrayList<>();
        long shown = 0;
        for (var kind : all) {
            boolean later = kind.since() != null && kind.since().isAfter(today);
            if (kind.id() == shown) continue;
            lines.add(line(kind));
            if (!later) shown = kind.id();
        }
        return lines;
    }

    private WorkKindPage.Line line(WorkKind kind) {
        return new WorkKindPage.Line(
                kind.id(),
                kind.name(),
                kind.shortName(),
                kind.withdrawn(),
                kind.control(),
                words.scale(kind.rule().scale()),
                WorkKindWords.number(kind.rule().weight()),
                words.counted(kind),
                kind.days() == 0 ? "" : texts.of("works.days.of", kind.days()),
                words.since(kind));
    }

    private WorkKindsPage.Act act(WeightActs.Act one, LocalDate today) {
        boolean ended = one.until() != null && one.until().isBefore(today);
        return new WorkKindsPage.Act(one.id(), one.act(), words.span(one), ended, one.until() == null);
    }

    private boolean mayChange(CurrentUser who) {
        return rights.any(who.role(), "work-type", "change");
    }
}
