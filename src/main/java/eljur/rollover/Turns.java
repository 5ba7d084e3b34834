package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Numbers;
import eljur.platform.Refused;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The two acts: turning a year, and taking that back. Each is one transaction. */
@Component
@Transactional
class Turns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final YearPairs years;
    private final TurnDrafts drafts;
    private final TurnSaves saves;
    private final TurnRecords records;
    private final WrittenSince written;
    private final List<TakesBack> doors;
    private final Audit audit;

    Turns(
            YearPairs years,
            TurnDrafts drafts,
            TurnSaves saves,
            TurnRecords records,
            WrittenSince written,
            List<TakesBack> doors,
            Audit audit) {
        this.years = years;
        this.drafts = drafts;
        this.saves = saves;
        this.records = records;
        this.written = written;
        this.doors = doors;
        this.audit = audit;
    }

    /**
     * Turns the year.
     *
     * @param operation of the form: sent twice, it counts once
     * @param seen fingerprint of what the person was shown
     * @throws Refused when it was turned already, when it would come out otherwise by now, when something is undecided
     */
    public void turn(CurrentUser who, UUID operation, String seen) {
        records.waitForTurn(who);
        if (records.isDone(who, operation)) return;
        YearPair pair = years.of(who);
        if (pair.to() == null) throw new Refused("rollover.no.next-year");
        Optional<TurnRecords.Turn> standing = records.standing(who, pair);
        if (standing.isPresent())
            throw new Refused("rollover.no.turned", standing.get().said());
        NextYear next = drafts.next(who, pair);
        Plan plan = drafts.plan(who, pair);
        SchoolYear old = drafts.old(who, pair);
        Numbers counting = Numbers.counting();
        TurnDraft counted = new TurnDraft(old, next, plan, counting);
        for (TurnDraft.Problem no : counted.problems())
            throw new Refused(no.key(), no.args().toArray());
        if (!TurnDrafts.fingerprint(counted, plan).equals(seen)) throw new Refused("rollover.no.changed-since");
        var draft = new TurnDraft(old, next, plan, counting.allotted(saves::numbers));
        String counts = JSON.writeValueAsString(draft.counts());
        List<TouchedRow> touched = saves.write(who, draft, plan, next);
        long id = records.done(who, pair, operation, counts, touched, draft.rows.links);
        audit.record(who, TurnRecords.events(id, counts, touched));
    }

    /**
     * Takes back all that the turn wrote.
     *
     * @throws Refused while something stands on it
     */
    public void undo(CurrentUser who, long id) {
        records.waitForTurn(who);
        TurnRecords.Turn turn = records.turnForReading(who, id).orElseThrow(NotFound::new);
        if (turn.undone()) throw new Refused("rollover.no.undone");
        if (!written.of(who, id).isEmpty()) throw new Refused("rollover.no.depends");
        takeBack(who, records.touchedBackwards(who, id));
        records.undone(who, id);
        audit.record(who, ChangeEvent.of("rollover", "undone", String.valueOf(id), turn.counts(), null));
    }

    private void takeBack(CurrentUser who, List<TouchedRow> touched) {
        try {
            int from = 0;
            for (int i = 1; i <= touched.size(); i++) {
                String entity = touched.get(from).entity();
                if (i < touched.size() && touched.get(i).entity().equals(entity)) continue;
                List<TouchedRow> rows = touched.subList(from, i);
                doors.stream()
                        .filter(door -> door.entities().contains(entity))
                        .forEach(door -> door.takeBack(who.schoolId(), entity, rows));
                from = i;
            }
        } catch (DataIntegrityViolationException e) {
            throw new Refused("rollover.no.depends-otherwise");
        }
    }
}
