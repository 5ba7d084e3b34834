package eljur.people;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A tutor appointed by a slip is taken out again, as long as no day was led: the year's turn could not be taken back otherwise. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TutorSlips {

    private final JdbcClient db;
    private final TutorRows rows;
    private final Remembered remembered;

    TutorSlips(JdbcClient db, TutorRows rows, Remembered remembered) {
        this.db = db;
        this.rows = rows;
        this.remembered = remembered;
    }

    static boolean isOpen(TutorRows.Tutor one, LocalDate today) {
        return !one.since().isBefore(today);
    }

    /** @throws Refused when the first day is over, or somebody else took the row out meanwhile */
    public void remove(CurrentUser who, long schoolClass, String key, LocalDate today) {
        List<TutorRows.Tutor> tutors = rows.of(who.schoolId(), schoolClass);
        TutorRows.Tutor slip = tutors.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("people.tutor.no.gone"));
        if (!isOpen(slip, today))
            throw new Refused("people.tutor.no.remove", slip.name(), TypedForm.said(slip.since()));
        List<TouchedRow> touched = new ArrayList<>(List.of(removed(who.schoolId(), schoolClass, slip)));
        touched.addAll(goesOn(who.schoolId(), schoolClass, slip, tutors));
        remembered.touched(who, null, touched);
    }

    TouchedRow removed(long school, long schoolClass, TutorRows.Tutor slip) {
        return db.sql("""
                        delete from people.form_tutor t
                        where t.school_id = ? and t.class_id = ? and t.person_id = ? and t.since = ?
                        returning t.class_id || ':' || t.person_id || ':' || t.since as key, to_jsonb(t)::text as before""")
                .params(school, schoolClass, slip.person(), slip.since())
                .query((row, n) -> new TouchedRow("form-tutor", row.getString("key"), row.getString("before"), null))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever ended for this one's sake leads the class on, unless somebody else does or the work here is over. */
    private List<TouchedRow> goesOn(long school, long schoolClass, TutorRows.Tutor slip, List<TutorRows.Tutor> tutors) {
        LocalDate since = slip.since();
        boolean led = tutors.stream().anyMatch(one -> !one.equals(slip) && one.on(since));
        if (led) return List.of();
        return tutors.stream()
                .filter(one -> since.minusDays(1).equals(one.until()) && rows.worksOn(school, one.person(), since))
                .map(one -> rows.reopened(school, schoolClass, one))
                .toList();
    }
}
