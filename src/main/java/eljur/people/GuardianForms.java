package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Guardians.Guardian;
import eljur.people.web.Fields;
import eljur.people.web.GuardianForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages on which guardians are named and changed. */
@Component
class GuardianForms {

    private final Pupils pupils;
    private final PupilCards cards;
    private final Guardians guardians;
    private final GuardianSaves saves;
    private final GuardianSearch search;
    private final NameChanges names;
    private final JdbcClient db;

    GuardianForms(
            Pupils pupils,
            PupilCards cards,
            Guardians guardians,
            GuardianSaves saves,
            GuardianSearch search,
            NameChanges names,
            JdbcClient db) {
        this.pupils = pupils;
        this.cards = cards;
        this.guardians = guardians;
        this.saves = saves;
        this.search = search;
        this.names = names;
        this.db = db;
    }

    GuardianForm toAdd(CurrentUser who, long pupil, String query, Fields typed) {
        LocalDate today =
                pupils.pupilForChange(who, pupil, "guardian", "change").today();
        String sought = query;
        // What was typed as a new one and is known here is shown, to be chosen.
        if (typed.error() != null && query.isEmpty()) sought = typed.value("surname") + " " + typed.value("given");
        Map<String, String> values = new HashMap<>(typed.values());
        values.putIfAbsent("since", today.toString());
        return new GuardianForm(
                pupil,
                cards.head(who, pupil).name(),
                query,
                search.byName(who.schoolId(), sought),
                GuardianSaves.RELATIONS,
                new Fields(values, typed.error()));
    }

    GuardianForm.Kept toChange(CurrentUser who, long pupil, long id, Fields typed) {
        LocalDate today = pupils.pupilForReading(who, pupil).today();
        Guardian guardian = saves.guardianForChange(who, pupil, id);
        List<GuardianForm.Limit> limits = guardian.restrictions().stream()
                .map(one -> new GuardianForm.Limit(one.id(), guardians.said(one), one.over(today)))
                .toList();
        return new GuardianForm.Kept(
                pupil,
                cards.head(who, pupil).name(),
                id,
                guardian.name(),
                guardian.former(today),
                names.former(who.schoolId(), id),
                limits,
                GuardianSaves.RELATIONS,
                typed.error() != null && typed.values().containsKey("relation")
                        ? typed
                        : new Fields(kept(who, guardian, typed), typed.error()),
                renamed(who, guardian, typed, today),
                typed.error(),
                today.toString());
    }

    private Fields renamed(CurrentUser who, Guardian guardian, Fields typed, LocalDate today) {
        if (typed.values().containsKey("certificate")) return typed;
        Map<String, String> values = new HashMap<>(kept(who, guardian, Fields.empty()));
        values.put("day", today.toString());
        return new Fields(values, null);
    }

    private Map<String, String> kept(CurrentUser who, Guardian guardian, Fields typed) {
        Map<String, String> values = new HashMap<>(typed.values());
        db.sql("select surname, given_name, patronymic from people.person where school_id = ? and id = ?")
                .params(who.schoolId(), guardian.id())
                .query((row, n) -> {
                    values.put("surname", row.getString("surname"));
                    values.put("given", row.getString("given_name"));
                    return values.put("patronymic", row.getString("patronymic"));
                })
                .list();
        values.put("relation", guardian.relation());
        if (guardian.apart()) values.put("apart", "yes");
        if (!guardian.electronic()) values.put("paper", "yes");
        return values;
    }
}
