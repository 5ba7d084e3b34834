package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.school.LaidDays.Outcome;
import eljur.school.YearClasses.SchoolClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Classes of a year, added, changed and closed. Shift, building and bells hold from today on: hours that are past stay as they were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClassSaves {

    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);
    private static final int NAMED = 5;
    private static final int REASON = 300;

    private final JdbcClient db;
    private final YearClasses classes;
    private final ClassMembers members;
    private final PlannedCourses courses;
    private final LaidDays laid;
    private final StructureHistory history;

    ClassSaves(
            JdbcClient db,
            YearClasses classes,
            ClassMembers members,
            PlannedCourses courses,
            LaidDays laid,
            StructureHistory history) {
        this.db = db;
        this.classes = classes;
        this.members = members;
        this.courses = courses;
        this.laid = laid;
        this.history = history;
    }

    /** @throws Refused when the year has one of this name */
    long add(CurrentUser who, SchoolClass wanted) {
        history.oneAfterTheOther(who);
        refuseSame(who, wanted);
        long id = db.sql("""
                        insert into school.class_group
                            (school_id, year_id, grade, letter, name, scheme, bell_schedule_id, shift, building_id, profile, other_grades)
                        values (?, ?, ?, ?, ?, ?, ?::bigint, ?, ?::bigint, ?, ?) returning id""")
                .param(who.schoolId())
                .param(wanted.year())
                .param(wanted.grade())
                .param(wanted.letter())
                .param(wanted.name())
                .param(wanted.scheme())
                .param(wanted.bells())
                .param(wanted.shift())
                .param(wanted.building())
                .param(wanted.profile())
                .param(others(wanted))
                .query(Long.class)
                .single();
        history.added(who, StructureRow.CLASS_GROUP, id);
        history.touched(who, members.opened(who.schoolId(), wanted.year(), id, wanted.name()));
        return id;
    }

    private static Integer @Nullable [] others(SchoolClass wanted) {
        return wanted.others().isEmpty() ? null : wanted.others().toArray(Integer[]::new);
    }

    private void refuseSame(CurrentUser who, SchoolClass wanted) {
        for (SchoolClass one : classes.of(who, wanted.year()))
            if (one.id() != wanted.id() && SameName.of(one.name()).equals(SameName.of(wanted.name()))) {
                String key = one.closedOn() == null ? "school.class.no.same" : "school.class.no.same-closed";
                throw new NameTaken(key, one.name(), "/school/classes/" + one.id());
            }
    }

    /**
     * What comes of it for the lessons of the days to come.
     *
     * @throws Refused when the name is taken, or the division of the year is to change under its registers
     */
    Outcome change(CurrentUser who, SchoolClass was, SchoolClass wanted, LocalDate today) {
        history.oneAfterTheOther(who);
        refuseSame(who, wanted);
        if (!was.scheme().equals(wanted.scheme()) && courses.anyOfClass(who.schoolId(), was.id()))
            throw new Refused("school.class.no.scheme", was.name());
        history.changed(who, StructureRow.CLASS_GROUP, was.id(), () -> write(who, wanted));
        if (!was.name().equals(wanted.name())) rename(who, was, wanted.name());
        boolean rings = was.shift() == wanted.shift()
                && was.grade() == wanted.grade()
                && Objects.equals(was.building(), wanted.building())
                && Objects.equals(was.bells(), wanted.bells());
        return rings ? new Outcome(0, 0, 0, 0, 0, List.of()) : laid.lay(who, today, NEVER);
    }

    private void write(CurrentUser who, SchoolClass wanted) {
        db.sql("""
                        update school.class_group
                        set grade = ?, letter = ?, name = ?, scheme = ?, bell_schedule_id = ?::bigint, shift = ?,
                            building_id = ?::bigint, profile = ?, other_grades = ?
                        where school_id = ? and id = ?""")
                .param(wanted.grade())
                .param(wanted.letter())
                .param(wanted.name())
                .param(wanted.scheme())
                .param(wanted.bells())
                .param(wanted.shift())
                .param(wanted.building())
                .param(wanted.profile())
                .param(others(wanted))
                .param(who.schoolId())
                .param(wanted.id())
                .update();
    }

    private void rename(CurrentUser who, SchoolClass was, String name) {
        history.touched(who, members.renamed(who.schoolId(), was.id(), was.name(), name));
        history.touched(who, courses.classRenamed(who.schoolId(), was.id(), was.name(), name));
    }

    /** @throws Refused when it is not empty: somebody is in it on that day or later, or lessons are still to be given */
    void close(CurrentUser who, SchoolClass was, StructureForm form) {
        LocalDate day = form.requiredDay("closed");
        String why = form.required("why", REASON);
        int pupils = members.pupilsFrom(who.schoolId(), was.id(), day);
        String said = StructureForm.said(day);
        if (pupils > 0) throw new Refused("school.class.no.pupils", was.name(), said, String.valueOf(pupils));
        List<PlannedCourses.OfCourse> left = courses.ofClass(who.schoolId(), was.id(), day);
        if (!left.isEmpty()) throw new Refused("school.class.no.lessons", was.name(), said, named(left));
        closed(who, was.id(), day, why);
    }

    private static String named(List<PlannedCourses.OfCourse> left) {
        String some = left.stream()
                .limit(NAMED)
                .map(one -> one.course() + " (" + one.lessons() + ")")
                .collect(Collectors.joining("; "));
        return left.size() > NAMED ? some + "…" : some;
    }

    void open(CurrentUser who, SchoolClass was) {
        closed(who, was.id(), null, null);
    }

    private void closed(CurrentUser who, long id, @Nullable LocalDate day, @Nullable String why) {
        history.changed(
                who,
                StructureRow.CLASS_GROUP,
                id,
                () -> db.sql(
                                "update school.class_group set closed_on = ?::date, closed_why = ?::text where school_id = ? and id = ?")
                        .param(day)
                        .param(why)
                        .param(who.schoolId())
                        .param(id)
                        .update());
    }
}
