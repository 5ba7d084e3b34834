package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.school.LaidDays.Outcome;
import eljur.school.SchoolStructure.BellSchedule;
import eljur.school.SchoolStructure.LessonSlot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Bells and their rules, changed. They ring otherwise from today on: the hours of lessons that are past stay as they were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BellSaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final JdbcClient db;
    private final SchoolStructure structure;
    private final LaidDays laid;
    private final Audit audit;

    BellSaves(JdbcClient db, SchoolStructure structure, LaidDays laid, Audit audit) {
        this.db = db;
        this.structure = structure;
        this.laid = laid;
        this.audit = audit;
    }

    /** A rule to be added; what is null fits everything. */
    record NewRule(
            long bells,
            @Nullable Integer shift,
            @Nullable Long building,
            @Nullable Integer gradeFrom,
            @Nullable Integer gradeTo,
            @Nullable Integer weekday,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** A schedule of its own with the hours of another. */
    long copy(CurrentUser who, Bells.Schedule model, String name) {
        long id = structure.numbers("bell-schedule", 1).getFirst();
        structure.saveBells(who.schoolId(), List.of(new BellSchedule(id, name, null)));
        structure.saveSlots(who.schoolId(), slots(id, model.slots()));
        audit.record(who, event("bell-schedule", "recorded", id, null, new Bells.Schedule(id, name, model.slots())));
        return id;
    }

    Outcome save(CurrentUser who, Bells.Schedule was, BellForm.Wanted wanted, LocalDate today) {
        db.sql("update school.bell_schedule set name = ? where school_id = ? and id = ?")
                .params(wanted.name(), who.schoolId(), was.id())
                .update();
        structure.saveSlots(who.schoolId(), slots(was.id(), wanted.slots()));
        for (Bells.Slot slot : was.slots())
            if (wanted.slots().stream().noneMatch(one -> one.ordinal() == slot.ordinal()))
                db.sql("delete from school.lesson_slot where school_id = ? and bell_schedule_id = ? and ordinal = ?")
                        .params(who.schoolId(), was.id(), slot.ordinal())
                        .update();
        var now = new Bells.Schedule(was.id(), wanted.name(), wanted.slots());
        audit.record(who, event("bell-schedule", "corrected", was.id(), was, now));
        return laid.lay(who, today, NEVER);
    }

    private static List<LessonSlot> slots(long schedule, List<Bells.Slot> slots) {
        return slots.stream()
                .map(slot -> new LessonSlot(schedule, slot.ordinal(), slot.starts(), slot.ends()))
                .toList();
    }

    Outcome addRule(CurrentUser who, NewRule rule, LocalDate today) {
        long id = db.sql("""
                        insert into school.bell_rule
                            (school_id, bell_schedule_id, ordinal, shift, building_id, grade_from, grade_to, weekday, since, until)
                        select :school, :bells, coalesce(min(ordinal), 0) - 1, :shift::int, :building::bigint, :from::int, :to::int,
                               :weekday::int, :since::date, :until::date
                        from school.bell_rule where school_id = :school
                        returning id""")
                .param("school", who.schoolId())
                .param("bells", rule.bells())
                .param("shift", rule.shift())
                .param("building", rule.building())
                .param("from", rule.gradeFrom())
                .param("to", rule.gradeTo())
                .param("weekday", rule.weekday())
                .param("since", rule.since())
                .param("until", rule.until())
                .query(Long.class)
                .single();
        audit.record(who, event("bell-rule", "recorded", id, null, rule));
        return laid.lay(who, today, NEVER);
    }

    /** @throws NotFound when the school has no such rule */
    Outcome removeRule(CurrentUser who, long id, List<Bells.Rule> rules, LocalDate today) {
        Bells.Rule was =
                rules.stream().filter(rule -> rule.id() == id).findFirst().orElseThrow(NotFound::new);
        db.sql("delete from school.bell_rule where school_id = ? and id = ?")
                .params(who.schoolId(), id)
                .update();
        audit.record(who, event("bell-rule", "removed", id, was, null));
        return laid.lay(who, today, NEVER);
    }

    /** @throws Refused when something is recorded, or arranged, at lessons that would lose their hour */
    static void refuseIfKept(Outcome outcome) {
        if (!outcome.kept().isEmpty())
            throw new Refused("bells.no.kept", String.valueOf(outcome.kept().size()));
    }

    private static ChangeEvent event(
            String entity, String action, long id, @Nullable Object before, @Nullable Object after) {
        return ChangeEvent.of(
                entity,
                action,
                String.valueOf(id),
                before == null ? null : JSON.writeValueAsString(before),
                after == null ? null : JSON.writeValueAsString(after));
    }
}
