package eljur.people;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.people.StudyGroups.GroupMember;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in a group, said anew: who is not in the list any more leaves from today on, who is new comes from the day named. What was
 * is not unsaid, unless nobody wrote anything meanwhile.
 */
@Component
class GroupSaves {

    private final GroupRolls rolls;
    private final StudyGroups groups;
    private final GroupRecords records;
    private final TaughtGroups taught;
    private final Audit audit;
    private final JdbcClient db;

    GroupSaves(
            GroupRolls rolls,
            StudyGroups groups,
            GroupRecords records,
            TaughtGroups taught,
            Audit audit,
            JdbcClient db) {
        this.rolls = rolls;
        this.groups = groups;
        this.records = records;
        this.taught = taught;
        this.audit = audit;
        this.db = db;
    }

    /**
     * @throws Refused for a group of whole classes, a pupil who is in none of its classes, or has the subject in another group, a day outside
     *     the year
     */
    @Transactional
    public void save(CurrentUser who, long id, Set<Long> pupils, LocalDate since) {
        GroupRolls.Group group = rolls.groupForChange(who, id);
        if (group.whole()) throw new Refused("people.group.refused.whole");
        if (since.isBefore(group.startsOn()) || since.isAfter(group.day()))
            throw new Refused("people.group.refused.day", "%td.%<tm.%<tY".formatted(group.startsOn()));
        lock(who, id);
        List<GroupRolls.Place> places = rolls.places(who, group);
        Set<Long> possible = places.stream().map(GroupRolls.Place::pupil).collect(Collectors.toSet());
        if (!possible.containsAll(pupils)) throw new Refused("people.group.refused.pupil");
        refuseSecondGroup(who, group, places, pupils);
        List<TouchedRow> touched = new ArrayList<>(leave(who, group, places, pupils));
        touched.addAll(come(who, group, places, pupils, since));
        audit.record(who, touched.stream().map(GroupSaves::event).toList());
    }

    private void refuseSecondGroup(
            CurrentUser who, GroupRolls.Group group, List<GroupRolls.Place> places, Set<Long> pupils) {
        Map<Long, String> others = taught.sameSubject(who.schoolId(), group.id(), group.day());
        Set<Long> fresh = new HashSet<>(pupils);
        places.stream().filter(place -> place.in(group.day())).forEach(place -> fresh.remove(place.pupil()));
        if (others.isEmpty() || fresh.isEmpty()) return;
        List<String> there = db.sql("""
                        select p.name || ' – «' || g.name || '»' from people.group_member m
                        join people.study_group g on g.school_id = m.school_id and g.id = m.group_id
                        join people.v_person p on p.school_id = m.school_id and p.person_id = m.pupil_id
                        where m.school_id = :school and m.group_id = any(:groups) and m.pupil_id = any(:pupils)
                          and coalesce(m.until, :day) >= :day
                        order by p.name collate "ru-x-icu", g.name""")
                .param("school", who.schoolId())
                .param("groups", others.keySet().toArray(Long[]::new))
                .param("pupils", fresh.toArray(Long[]::new))
                .param("day", group.day())
                .query(String.class)
                .list();
        if (!there.isEmpty()) throw new Refused("people.group.refused.same-subject", String.join("; ", there));
    }

    private void lock(CurrentUser who, long id) {
        db.sql("select 1 from people.study_group where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query(Integer.class)
                .single();
    }

    private List<TouchedRow> come(
            CurrentUser who, GroupRolls.Group group, List<GroupRolls.Place> places, Set<Long> pupils, LocalDate since) {
        Set<Long> now = places.stream()
                .filter(place -> place.in(group.day()))
                .map(GroupRolls.Place::pupil)
                .collect(Collectors.toSet());
        List<GroupMember> come = pupils.stream()
                .filter(pupil -> !now.contains(pupil))
                .sorted()
                .map(pupil -> new GroupMember(group.id(), pupil, notBefore(places, pupil, since), null))
                .toList();
        return groups.saveMembers(who.schoolId(), come);
    }

    /** Who was in it before comes again after having left. */
    private static LocalDate notBefore(List<GroupRolls.Place> places, long pupil, LocalDate since) {
        return places.stream()
                .filter(place -> place.pupil() == pupil && place.until() != null)
                .map(place -> Objects.requireNonNull(place.until()).plusDays(1))
                .filter(day -> day.isAfter(since))
                .max(LocalDate::compareTo)
                .orElse(since);
    }

    private List<TouchedRow> leave(
            CurrentUser who, GroupRolls.Group group, List<GroupRolls.Place> places, Set<Long> pupils) {
        List<GroupRolls.Place> leaving = places.stream()
                .filter(place -> place.in(group.day()) && !pupils.contains(place.pupil()))
                .toList();
        Set<Long> recorded = leaving.isEmpty() ? Set.of() : records.recordedPupils(who.schoolId(), group.id());
        boolean begun = !leaving.isEmpty() && records.begun(who.schoolId(), group.id());
        List<TouchedRow> touched = new ArrayList<>();
        List<GroupMember> ended = new ArrayList<>();
        for (GroupRolls.Place place : leaving) {
            LocalDate since = Objects.requireNonNull(place.since());
            boolean cameToday = !since.isBefore(group.day());
            if (!recorded.contains(place.pupil()) && (cameToday || !begun)) touched.add(forget(who, group, place));
            else
                ended.add(new GroupMember(
                        group.id(),
                        place.pupil(),
                        since,
                        cameToday ? since : group.day().minusDays(1)));
        }
        touched.addAll(groups.saveMembers(who.schoolId(), ended));
        return touched;
    }

    /** A slip mended before anybody wrote anything leaves no trace but its events. */
    private TouchedRow forget(CurrentUser who, GroupRolls.Group group, GroupRolls.Place place) {
        return db.sql("""
                        delete from people.group_member t
                        where t.school_id = ? and t.group_id = ? and t.pupil_id = ? and t.since = ?
                        returning t.group_id || ':' || t.pupil_id || ':' || t.since as key, to_jsonb(t)::text as before""")
                .params(who.schoolId(), group.id(), place.pupil(), Objects.requireNonNull(place.since()))
                .query((row, n) -> new TouchedRow("group-member", row.getString("key"), row.getString("before"), null))
                .single();
    }

    private static ChangeEvent event(TouchedRow row) {
        String action = row.created() ? "recorded" : row.after() == null ? "removed" : "corrected";
        Long pupil = Long.valueOf(row.key().split(":")[1]);
        return new ChangeEvent(
                "group-member", action, row.key(), null, null, pupil, row.before(), row.after(), null, null, null);
    }
}
