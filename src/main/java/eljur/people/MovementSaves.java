package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Movements.SchoolClass;
import eljur.people.Movements.Stay;
import eljur.people.TypedForm.Order;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an order does to a pupil: each act is one transaction, and the same order sent twice counts once. */
@Component
class MovementSaves {

    private final Pupils pupils;
    private final Movements movements;
    private final Places places;
    private final PupilRecords records;
    private final FormerPlaces former;
    private final Remembered remembered;
    private final JdbcClient db;
    private final Clock clock;

    MovementSaves(
            Pupils pupils,
            Movements movements,
            Places places,
            PupilRecords records,
            FormerPlaces former,
            Remembered remembered,
            JdbcClient db,
            Clock clock) {
        this.pupils = pupils;
        this.movements = movements;
        this.places = places;
        this.records = records;
        this.former = former;
        this.remembered = remembered;
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused where the order contradicts what stands */
    @Transactional
    public void record(CurrentUser who, long pupil, String kind, TypedForm form, Set<Long> groups) {
        pupils.pupilForChange(who, pupil, "movement", "record");
        Order order = form.order();
        LocalDate day = form.day(kind.equals("study-form") ? "since" : "day");
        List<Stay> stays = movements.stays(who.schoolId(), pupil);
        var act =
                new Act(who, pupil, kind, order, day, form.text("note", 300), stays.isEmpty() ? null : stays.getLast());
        if (movements.made(who.schoolId(), pupil, kind, order, day).isPresent()) return;
        switch (kind) {
            case "leaving" -> leave(act);
            case "transfer" -> move(act, classOf(who, form), groups, form);
            case "arrival" -> come(act, classOf(who, form), groups, form);
            default -> study(act, form.choice("form", Set.of("home", "individual", "family")), form.day("until"));
        }
    }

    record Act(
            CurrentUser who,
            long pupil,
            String kind,
            Order order,
            LocalDate day,
            String note,
            @Nullable Stay last) {

        long school() {
            return who.schoolId();
        }

        Stay stay() {
            return java.util.Objects.requireNonNull(last);
        }

        Act of(Stay stay) {
            return new Act(who, pupil, kind, order, day, note, stay);
        }
    }

    SchoolClass classOf(CurrentUser who, TypedForm form) {
        long id = form.id("class");
        // Any year that has not ended: a day outside it is refused by the rule, with both ends named.
        return movements.classes(who.schoolId(), LocalDate.EPOCH).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    // Who leaves in the summer is in a class of the next year already: that place is given up before it begins.
    private void leave(Act said) {
        List<Stay> stays = movements.stays(said.school(), said.pupil());
        Optional<Stay> here = MovementRule.beforeTheNextYear(stays, said.day());
        Act act = here.map(said::of).orElse(said);
        MovementRule.mayLeave(act.last(), act.day());
        Set<Long> ceasing =
                places.ceasing(act.school(), act.stay().schoolClass().id(), null);
        MovementRule.nothingAfter(act.day(), recorded(act, ceasing));
        List<TouchedRow> touched = new ArrayList<>();
        if (here.isPresent())
            touched.add(places.giveUp(act.school(), said.stay().id()));
        touched.add(places.end(act.school(), act.stay().id(), act.day()));
        touched.addAll(places.leaveGroups(act.school(), act.pupil(), ceasing, act.day()));
        written(act, act.stay().schoolClass().id(), null, touched);
    }

    private void move(Act act, SchoolClass to, Set<Long> groups, TypedForm form) {
        MovementRule.notTurned(movements.stays(act.school(), act.pupil()), act.day());
        MovementRule.mayMove(act.last(), to, act.day());
        groupsWereShown(act.school(), to, form);
        LocalDate lastDay = act.day().minusDays(1);
        Set<Long> ceasing =
                places.ceasing(act.school(), act.stay().schoolClass().id(), to.id());
        MovementRule.nothingAfter(lastDay, recorded(act, ceasing));
        List<TouchedRow> touched = new ArrayList<>();
        touched.add(places.end(act.school(), act.stay().id(), lastDay));
        touched.addAll(places.leaveGroups(act.school(), act.pupil(), ceasing, lastDay));
        touched.add(places.enrol(act.school(), act.pupil(), to.id(), act.day(), orderSaid(act)));
        touched.addAll(places.joinGroups(act.school(), act.pupil(), to.id(), groups, act.day()));
        written(act, act.stay().schoolClass().id(), to.id(), touched);
    }

    void come(Act act, SchoolClass to, Set<Long> groups, TypedForm form) {
        MovementRule.mayCome(act.last(), to, act.day());
        groupsWereShown(act.school(), to, form);
        List<TouchedRow> touched = new ArrayList<>();
        touched.add(places.enrol(act.school(), act.pupil(), to.id(), act.day(), orderSaid(act)));
        touched.addAll(places.joinGroups(act.school(), act.pupil(), to.id(), groups, act.day()));
        written(act, null, to.id(), touched);
    }

    private void study(Act act, String form, LocalDate until) {
        MovementRule.notTurned(movements.stays(act.school(), act.pupil()), act.day());
        MovementRule.mayStudy(act.last(), act.day(), until);
        long movement = written(act, null, null, List.of());
        try {
            remembered.touched(
                    act.who(),
                    act.pupil(),
                    db.sql("""
                            insert into people.study_form as t (school_id, movement_id, pupil_id, form, since, until)
                            values (?, ?, ?, ?, ?, ?) returning t.movement_id::text as key, to_jsonb(t)::text as after""")
                            .params(act.school(), movement, act.pupil(), form, act.day(), until)
                            .query((row, n) ->
                                    new TouchedRow("study-form", row.getString("key"), null, row.getString("after")))
                            .single());
        } catch (DataIntegrityViolationException overlap) {
            throw new Refused("people.movement.no.overlap");
        }
    }

    // Nobody is moved into a class with groups without anybody having said which of them.
    private void groupsWereShown(long school, SchoolClass to, TypedForm form) {
        boolean shown = String.valueOf(to.id()).equals(form.text("groups-of", 40));
        if (!shown && !places.offered(school, to.id()).isEmpty())
            throw new Refused("people.movement.no.groups-not-shown", to.name());
    }

    private @Nullable LocalDate recorded(Act act, Set<Long> ceasing) {
        return records.lastDays(act.school(), act.pupil()).entrySet().stream()
                .filter(day -> ceasing.contains(day.getKey()))
                .map(java.util.Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private String orderSaid(Act act) {
        return movements.orderSaid(act.order().number(), act.order().date());
    }

    private long written(Act act, @Nullable Long from, @Nullable Long to, List<TouchedRow> touched) {
        TouchedRow movement = db.sql("""
                        insert into people.movement as t (school_id, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class,
                            note, recorded_at, recorded_by)
                        values (:school, :pupil, :kind, :number, :date, :day, :from, :to, :note, :now, :me)
                        returning t.id::text as key, to_jsonb(t)::text as after""")
                .param("school", act.school())
                .param("pupil", act.pupil())
                .param("kind", act.kind())
                .param("number", act.order().number())
                .param("date", act.order().date())
                .param("day", act.day())
                .param("from", from, Types.BIGINT)
                .param("to", to, Types.BIGINT)
                .param("note", act.note())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", act.who().personId())
                .query((row, n) -> new TouchedRow("movement", row.getString("key"), null, row.getString("after")))
                .single();
        former.keep(act.school(), Long.parseLong(movement.key()), touched);
        List<TouchedRow> all = new ArrayList<>(List.of(movement));
        all.addAll(touched);
        remembered.touched(act.who(), act.pupil(), all);
        return Long.parseLong(movement.key());
    }
}
