package eljur.homework.controls;

import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.homework.web.ControlSchedule.Choice;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose works are shown: a teacher's own classes, all, a parallel, one class. */
@Component
class ControlChoice {

    private static final String OWN = "own", ALL = "all", PARALLEL = "grade-";

    private final JdbcClient db;
    private final Texts texts;

    ControlChoice(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** @param options in the order of the list, the chosen one said */
    record Chosen(Map<Long, String> classes, String value, List<Choice> options) {}

    /** @param asked empty: one's own classes, where one has any @throws NotFound of a class or parallel that is not there */
    Chosen of(CurrentUser who, ControlYears.Year year, String asked) {
        Set<Long> own =
                who.role() == Role.TEACHER || who.role() == Role.FORM_TUTOR ? own(who, year.today()) : new HashSet<>();
        own.retainAll(year.classes().keySet());
        String value = !asked.isEmpty() ? asked : own.isEmpty() ? ALL : OWN;
        Map<Long, String> shown = new LinkedHashMap<>(year.classes());
        shown.keySet().removeIf(one -> !isMeant(value, one, own, year));
        if (shown.isEmpty() && !value.equals(ALL)) throw new NotFound();
        return new Chosen(shown, value, options(year, own, value));
    }

    private static boolean isMeant(String value, long one, Set<Long> own, ControlYears.Year year) {
        if (value.equals(ALL)) return true;
        if (value.equals(OWN)) return own.contains(one);
        return value.equals(String.valueOf(one)) || value.equals(PARALLEL + year.grade(one));
    }

    private List<Choice> options(ControlYears.Year year, Set<Long> own, String value) {
        List<Choice> options = new ArrayList<>();
        if (!own.isEmpty()) options.add(choice(OWN, texts.of("control.choice.own"), value));
        options.add(choice(ALL, texts.of("control.choice.all"), value));
        year.parallels()
                .forEach(grade ->
                        options.add(choice(PARALLEL + grade, texts.of("control.choice.parallel", grade), value)));
        year.classes().forEach((id, name) -> options.add(choice(String.valueOf(id), name, value)));
        return options;
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    private Set<Long> own(CurrentUser who, LocalDate today) {
        return db.sql("""
                        select g.class_id from timetable.v_course_teacher e
                        join timetable.v_course c on c.school_id = e.school_id and c.course_id = e.course_id and c.kind = 'lesson'
                        join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                        where e.school_id = :school and e.person_id = :me and :today between e.since and coalesce(e.until, 'infinity')
                        union
                        select f.class_id from people.v_form_tutor f
                        where f.school_id = :school and f.person_id = :me and :today between f.since and coalesce(f.until, 'infinity')""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("today", today)
                .query(Long.class)
                .set();
    }
}
