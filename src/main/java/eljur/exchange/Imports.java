package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.audit.Origin;
import eljur.exchange.compare.ImportPlan;
import eljur.exchange.compare.PlannedImport;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.UnreadableFile;
import eljur.platform.Refused;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The acts: uploading a file, applying it, undoing that. Each is one transaction. */
@Component
@Transactional
class Imports {

    /** Records about persons: each that came by a file has an event of its own. */
    private static final Set<String> OFFICIAL = Set.of(
            "staff",
            "form-tutor",
            "course-teacher",
            "pupil",
            "enrolment",
            "guardianship",
            "contact",
            "group-member",
            "class-group",
            "carried-mark");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Batches batches;
    private final ImportPlans plans;
    private final Answers answers;
    private final Dependents dependents;
    private final List<TakesBack> doors;
    private final LoadReports reports;
    private final ImportWords words;
    private final Audit audit;

    Imports(
            Batches batches,
            ImportPlans plans,
            Answers answers,
            Dependents dependents,
            List<TakesBack> doors,
            LoadReports reports,
            ImportWords words,
            Audit audit) {
        this.batches = batches;
        this.plans = plans;
        this.answers = answers;
        this.dependents = dependents;
        this.doors = doors;
        this.reports = reports;
        this.words = words;
        this.audit = audit;
    }

    /**
     * Keeps the file, once it is sure that it can be read.
     *
     * @throws UnreadableFile when it cannot, with the place
     * @throws Refused when this role loads no such file
     */
    long upload(CurrentUser who, String fileName, byte[] content) {
        FileKind kind = FileKind.of(fileName, content);
        ImportKind brings = UploadedFile.kind(kind, content);
        if (!batches.mayLoad(who, brings)) throw new Refused("import.refused.not-yours." + brings.code());
        plans.read(brings, kind, content);
        return batches.keep(who, brings, fileName, content);
    }

    /**
     * The plan that a person looked at.
     *
     * @param plan its fingerprint
     * @param from the day from which it held
     */
    record Seen(String plan, String from) {}

    /**
     * Writes what the plan says.
     *
     * @param from the day from which a timetable shall hold, as it was typed
     * @param seen what the person saw
     * @throws Refused when it was applied already, when it would do something else by now, when it would do nothing
     */
    public void apply(CurrentUser who, long id, String from, Seen seen) {
        batches.waitForTurn(who);
        Batch batch = batches.batchForReading(who, id);
        if (batch.application() != null) throw new Refused("import.refused.applied-already");
        PlannedImport planned = compared(who, batch, from);
        if (!from.equals(seen.from())) throw new Refused("import.refused.other-day");
        ImportPlan plan = planned.plan();
        if (!plan.fingerprint().equals(seen.plan())) throw new Refused("import.refused.changed-since");
        if (plan.changesNothing()) throw new Refused("import.refused.nothing-to-do");
        List<TouchedRow> touched = Origin.of(Origin.IMPORT + batch.fileName(), () -> planned.apply(who));
        String counts = JSON.writeValueAsString(plan.counts());
        batches.applied(who, batch, counts, touched);
        reports.keep(who, batch, words.report(plan));
        audit.record(who, events(batch, counts, touched));
    }

    /**
     * Keeps what was answered to the questions of a file.
     *
     * @throws Refused when it was applied already, or nothing was chosen
     */
    public void answer(CurrentUser who, long id, Map<String, String> typed) {
        batches.waitForTurn(who);
        Batch batch = batches.batchForReading(who, id);
        if (batch.application() != null) throw new Refused("import.refused.applied-already");
        answers.keep(
                who,
                batch,
                compared(who, batch, typed.getOrDefault("from", "")).plan().questions(),
                typed);
    }

    private PlannedImport compared(CurrentUser who, Batch batch, String from) {
        try {
            return plans.compared(who, batch, from);
        } catch (UnreadableFile no) {
            throw new Refused("import.refused.unreadable-now");
        }
    }

    private static List<ChangeEvent> events(Batch batch, String counts, List<TouchedRow> touched) {
        List<ChangeEvent> events = new ArrayList<>();
        events.add(ChangeEvent.of("import", "applied", String.valueOf(batch.id()), null, counts));
        for (TouchedRow row : touched) {
            boolean told = row.created()
                    ? OFFICIAL.contains(row.entity())
                    : !row.entity().equals("scheduled-lesson");
            if (told)
                events.add(ChangeEvent.of(
                        row.entity(), row.created() ? "recorded" : "corrected", row.key(), row.before(), row.after()));
        }
        return events;
    }

    /**
     * Takes back all that the application wrote.
     *
     * @throws Refused when it was not applied, or something depends on it by now
     */
    public void undo(CurrentUser who, long id) {
        batches.waitForTurn(who);
        Batch batch = batches.batchForReading(who, id);
        if (!batch.standsApplied()) throw new Refused("import.refused.not-applied");
        Long later = batches.laterStanding(who, batch);
        if (later != null) throw new Refused("import.undo.later", String.valueOf(later));
        if (!dependents.of(who, batch).isEmpty()) throw new Refused("import.undo.depends");
        takeBack(who, batches.touchedBackwards(who, batch));
        batches.undone(who, batch);
        audit.record(
                who,
                ChangeEvent.of("import", "undone", String.valueOf(id), JSON.writeValueAsString(batch.counts()), null));
    }

    private void takeBack(CurrentUser who, List<TouchedRow> touched) {
        try {
            int from = 0;
            for (int i = 1; i <= touched.size(); i++) {
                boolean ends = i == touched.size()
                        || !touched.get(i).entity().equals(touched.get(from).entity());
                if (!ends) continue;
                String entity = touched.get(from).entity();
                List<TouchedRow> rows = touched.subList(from, i);
                doors.stream()
                        .filter(door -> door.entities().contains(entity))
                        .forEach(door -> door.takeBack(who.schoolId(), entity, rows));
                from = i;
            }
        } catch (DataIntegrityViolationException e) {
            throw new Refused("import.undo.depends-otherwise");
        }
    }
}
