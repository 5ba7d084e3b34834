package eljur.home;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.ReasonKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a tutor's classes was not at which lessons of a day, and what of the last weeks nobody explained yet: one statement. */
@Component
class DayAbsences {

    private static final int LOOK_BACK = 28;

    private final JdbcClient db;

    DayAbsences(JdbcClient db) {
        this.db = db;
    }

    /** @param explained the reason is known */
    record DayAbsence(long pupil, String name, String className, int ordinal, AbsenceKind kind, boolean explained) {}

    /** How many days of pupils of a class wait for their reason. */
    record Unexplained(long classId, String className, int absences) {}

    /** @param ofDay by class, name and number of the lesson @param unexplained of each class, also where nothing waits */
    record OfOwnClasses(List<DayAbsence> ofDay, List<Unexplained> unexplained) {}

    OfOwnClasses ofOwnClasses(CurrentUser who, LocalDate day, LocalDate today) {
        List<DayAbsence> ofDay = new ArrayList<>();
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Set<String>> waiting = new LinkedHashMap<>();
        db.sql("""
                        select k.class_id, k.name as class_name, x.person_id, x.name, x.on_date, x.ordinal, x.kind, x.reason
                        from people.v_form_tutor f
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        left join lateral (
                            select p.person_id, p.name, l.lesson_id, l.on_date, l.ordinal, a.kind, a.reason
                            from people.v_enrolment e
                            join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                            join journal.v_absence a on a.school_id = e.school_id and a.pupil_id = e.pupil_id
                            join timetable.v_lesson l on l.school_id = a.school_id and l.lesson_id = a.lesson_id
                             and l.on_date between e.since and coalesce(e.until, 'infinity') and not l.cancelled
                            where e.school_id = f.school_id and e.class_id = f.class_id
                              and (l.on_date = :day or l.on_date between :back and :today
                                   and a.kind = 'absent' and coalesce(a.reason, 'unknown') = 'unknown')) x on true
                        where f.school_id = :school and f.person_id = :me and :day >= f.since and (f.until is null or :day <= f.until)
                        order by k.grade, k.name, x.name collate "ru-x-icu", x.person_id, x.on_date, x.ordinal, x.lesson_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("day", day)
                .param("today", today)
                .param("back", today.minusDays(LOOK_BACK))
                .query(row -> {
                    long id = row.getLong("class_id");
                    names.put(id, row.getString("class_name"));
                    LocalDate on = row.getObject("on_date", LocalDate.class);
                    if (on == null) return;
                    var absence = absence(row);
                    if (on.equals(day)) ofDay.add(absence);
                    boolean lately = !on.isBefore(today.minusDays(LOOK_BACK)) && !on.isAfter(today);
                    if (lately && absence.kind() == AbsenceKind.ABSENT && !absence.explained())
                        waiting.computeIfAbsent(id, any -> new HashSet<>()).add(absence.pupil() + " " + on);
                });
        List<Unexplained> unexplained = new ArrayList<>();
        names.forEach((id, name) -> unexplained.add(
                new Unexplained(id, name, waiting.getOrDefault(id, Set.of()).size())));
        return new OfOwnClasses(ofDay, unexplained);
    }

    private static DayAbsence absence(ResultSet row) throws SQLException {
        return new DayAbsence(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("class_name"),
                row.getInt("ordinal"),
                AbsenceKind.of(row.getString("kind")),
                ReasonKind.isFoundOut(row.getString("reason")));
    }
}
