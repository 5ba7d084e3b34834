package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.exchange.compare.ImportPlan;
import eljur.exchange.compare.PlannedImport;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.sheets.UnreadableFile;
import eljur.exchange.web.ImportPage;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of one file and the list of them, each from one snapshot. */
@Component
@Transactional(readOnly = true)
class ImportPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Texts.RUSSIAN);

    private final Batches batches;
    private final ImportPlans plans;
    private final Dependents dependents;
    private final ImportWords words;
    private final LoadReports reports;
    private final NextSteps next;
    private final ImportFacts facts;
    private final Texts texts;
    private final JdbcClient db;
    private final Clock clock;

    ImportPages(
            Batches batches,
            ImportPlans plans,
            Dependents dependents,
            ImportWords words,
            LoadReports reports,
            NextSteps next,
            ImportFacts facts,
            Texts texts,
            JdbcClient db,
            Clock clock) {
        this.batches = batches;
        this.plans = plans;
        this.dependents = dependents;
        this.words = words;
        this.reports = reports;
        this.next = next;
        this.facts = facts;
        this.texts = texts;
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such template */
    static ImportKind withTemplate(String code) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.code().equals(code) && kind.hasTemplate())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param from the day from which a timetable shall hold, as it was typed; empty: what is proposed
     * @param error why the last act on it did not happen
     */
    ImportPage page(CurrentUser who, long id, String from, @Nullable String error) {
        Batch batch = batches.batchForReading(who, id);
        return batch.application() == null ? planned(who, batch, from, error) : applied(who, batch, error);
    }

    private ImportPage planned(CurrentUser who, Batch batch, String from, @Nullable String error) {
        try {
            PlannedImport planned = plans.compared(who, batch, from);
            return page(who, batch, null, error, planned.plan(), words.week(planned.holds(), ""), NOT_OFFERED);
        } catch (Refused no) {
            String why = no.said(texts);
            return page(who, batch, why, why.equals(error) ? null : error, null, asked(who, batch, from), NOT_OFFERED);
        } catch (UnreadableFile no) {
            // It was readable when it came: an older program took what this one does not.
            String why = texts.of("import.unreadable", batch.fileName(), words.said(no.key(), no.args()));
            return page(who, batch, why, error, null, null, NOT_OFFERED);
        }
    }

    /** The day that could not be taken, to be changed where it stands; null when it is not the day that stands in the way. */
    private ImportPage.@Nullable Week asked(CurrentUser who, Batch batch, String from) {
        if (from.isEmpty()) return null;
        try {
            return words.week(plans.compared(who, batch, "").holds(), from);
        } catch (Refused no) {
            return null;
        }
    }

    private static final ImportPage.Undo NOT_OFFERED = new ImportPage.Undo(false, null, List.of());

    private ImportPage applied(CurrentUser who, Batch batch, @Nullable String error) {
        return page(who, batch, null, error, null, null, batch.undo() == null ? undo(who, batch) : NOT_OFFERED);
    }

    private ImportPage.Undo undo(CurrentUser who, Batch batch) {
        Long later = batches.laterStanding(who, batch);
        if (later != null) {
            var link =
                    new ImportPage.Link(texts.of("import.undo.later.link", String.valueOf(later)), "/imports/" + later);
            return new ImportPage.Undo(false, texts.of("import.undo.later", String.valueOf(later)), List.of(link));
        }
        var built = dependents.of(who, batch);
        return built.isEmpty()
                ? new ImportPage.Undo(true, null, List.of())
                : new ImportPage.Undo(false, texts.of("import.undo.depends"), words.links(built));
    }

    private static boolean seesDays(CurrentUser who) {
        return who.role() == Role.DEPUTY_HEAD || who.role() == Role.HEAD || who.role() == Role.SECRETARY;
    }

    private ImportPage page(
            CurrentUser who,
            Batch batch,
            @Nullable String blocked,
            @Nullable String error,
            @Nullable ImportPlan plan,
            ImportPage.@Nullable Week week,
            ImportPage.Undo undo) {
        LoadReport report = plan == null ? reports.of(who, batch) : words.report(plan);
        return new ImportPage(
                batch.id(),
                batch.fileName(),
                texts.of("import.file." + batch.kind().code()),
                state(batch),
                facts.of(who, batch, zone(who)),
                blocked,
                error,
                plan == null ? "" : plan.fingerprint(),
                plan != null && plan.changesNothing(),
                week,
                words.counts(plan == null ? counts(batch) : plan.counts(), plan == null),
                report.of(LoadReport.Sort.REMARK).stream()
                        .map(one -> new ImportPage.Remark(one.said(), seesDays(who) ? one.name() : ""))
                        .toList(),
                plan == null ? List.of() : words.questions(plan),
                words.lines(report, LoadReport.Sort.REFUSED),
                words.lines(report, LoadReport.Sort.ODD),
                plan == null ? List.of() : words.sections(plan),
                state(batch) == ImportPage.State.APPLIED ? next.of(who) : List.of(),
                undo);
    }

    private static Map<String, Map<State, Integer>> counts(Batch batch) {
        Map<String, Map<State, Integer>> counts = new LinkedHashMap<>();
        batch.counts().forEach((kind, states) -> {
            Map<State, Integer> byState = new EnumMap<>(State.class);
            states.forEach((state, count) -> byState.put(State.valueOf(state), count));
            counts.put(kind, byState);
        });
        return counts;
    }

    static String when(Batch.Act act, ZoneId zone) {
        return WHEN.format(act.at().atZone(zone)) + (act.by().isEmpty() ? "" : ", " + act.by());
    }

    static ImportPage.State state(Batch batch) {
        if (batch.undo() != null) return ImportPage.State.UNDONE;
        return batch.application() == null ? ImportPage.State.PLANNED : ImportPage.State.APPLIED;
    }

    static String tone(ImportPage.State state) {
        return switch (state) {
            case PLANNED -> "info";
            case APPLIED -> "ok";
            case UNDONE -> "";
        };
    }

    ZoneId zone(CurrentUser who) {
        return db.sql("select zone from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(clock.getZone());
    }
}
