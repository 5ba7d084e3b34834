package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.school.Subjects.Area;
import eljur.school.Subjects.Subject;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Subjects and their areas, added, changed and closed. Two subjects of one name would be two columns of every sheet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectSaves {

    private static final int NAME = 120;
    private static final int SHORT = 20;
    private static final int LAST = 999;

    private final JdbcClient db;
    private final Subjects subjects;
    private final PlannedCourses courses;
    private final StructureHistory history;

    SubjectSaves(JdbcClient db, Subjects subjects, PlannedCourses courses, StructureHistory history) {
        this.db = db;
        this.subjects = subjects;
        this.courses = courses;
        this.history = history;
    }

    /** @throws NameTaken when the school has a subject of this name */
    void add(CurrentUser who, StructureForm form) {
        history.oneAfterTheOther(who);
        Subject wanted = read(who, 0, form);
        long id = db.sql("""
                        insert into school.subject (school_id, name, short_name, area_id, ordinal)
                        values (?, ?, ?, ?::bigint, ?) returning id""")
                .param(who.schoolId())
                .param(wanted.name())
                .param(wanted.shortName())
                .param(wanted.areaId())
                .param(wanted.ordinal())
                .query(Long.class)
                .single();
        history.added(who, StructureRow.SUBJECT, id);
    }

    /** What is recorded goes with the new name; the former stays in the history. */
    void change(CurrentUser who, long id, StructureForm form) {
        history.oneAfterTheOther(who);
        Subject was = subjects.subjectForReading(who, id);
        Subject wanted = read(who, id, form);
        history.changed(who, StructureRow.SUBJECT, id, () -> write(who, wanted));
        if (!was.name().equals(wanted.name()))
            history.touched(who, courses.subjectRenamed(who.schoolId(), id, was.name(), wanted.name()));
    }

    private void write(CurrentUser who, Subject wanted) {
        db.sql("""
                        update school.subject set name = ?, short_name = ?, area_id = ?::bigint, ordinal = ?, closed_on = ?::date
                        where school_id = ? and id = ?""")
                .param(wanted.name())
                .param(wanted.shortName())
                .param(wanted.areaId())
                .param(wanted.ordinal())
                .param(wanted.closedOn())
                .param(who.schoolId())
                .param(wanted.id())
                .update();
    }

    private Subject read(CurrentUser who, long id, StructureForm form) {
        String name = form.required("subject", NAME);
        String shortName = form.text("short-subject", SHORT);
        for (Subject one : subjects.subjects(who))
            if (one.id() != id && SameName.of(one.name()).equals(SameName.of(name)))
                throw new NameTaken("school.subject.no.same", one.name(), "/school/subjects/" + one.id());
        return new Subject(
                id,
                name,
                shortName.isEmpty() ? shortened(name) : shortName,
                area(who, form),
                Objects.requireNonNullElse(form.number("ordinal", 0, LAST), 0),
                id == 0 ? null : form.day("closed"));
    }

    private static String shortened(String name) {
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1).strip() + ".";
    }

    /** One that is chosen, or a new one where its name was typed. */
    private @Nullable Long area(CurrentUser who, StructureForm form) {
        String fresh = form.text("new-area", NAME);
        Set<Long> known = subjects.areas(who).stream().map(Area::id).collect(Collectors.toSet());
        if (fresh.isEmpty()) return form.chosen("area", known);
        for (Area one : subjects.areas(who)) if (SameName.of(one.name()).equals(SameName.of(fresh))) return one.id();
        return addArea(who, fresh);
    }

    private long addArea(CurrentUser who, String name) {
        long id = db.sql("""
                        insert into school.subject_area (school_id, name, ordinal)
                        select :school, :name, coalesce(max(ordinal), 0) + 1 from school.subject_area where school_id = :school
                        returning id""")
                .param("school", who.schoolId())
                .param("name", name)
                .query(Long.class)
                .single();
        history.added(who, StructureRow.AREA, id);
        return id;
    }

    /** @throws Refused when another area has this name */
    void changeArea(CurrentUser who, long id, StructureForm form) {
        history.oneAfterTheOther(who);
        String name = form.required("area-name", NAME);
        int ordinal = form.requiredNumber("area-ordinal", 0, LAST);
        for (Area one : subjects.areas(who))
            if (one.id() != id && SameName.of(one.name()).equals(SameName.of(name)))
                throw new Refused("school.area.no.same", one.name());
        history.changed(
                who,
                StructureRow.AREA,
                id,
                () -> db.sql("update school.subject_area set name = ?, ordinal = ? where school_id = ? and id = ?")
                        .params(name, ordinal, who.schoolId(), id)
                        .update());
    }
}
