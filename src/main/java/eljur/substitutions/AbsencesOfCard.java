package eljur.substitutions;

import eljur.people.StaffDuties;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences are in the books of a month: a card that has some stays. */
@Component
class AbsencesOfCard implements StaffDuties {

    private final JdbcClient db;
    private final Texts texts;

    AbsencesOfCard(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    @Override
    public List<String> inTheWay(long school, long person, long into) {
        return of(school, person);
    }

    @Override
    public List<String> of(long school, long person) {
        return db.sql("""
                        select count(*) from substitutions.staff_absence
                        where school_id = ? and person_id = ? having count(*) > 0""")
                .params(school, person)
                .query((row, n) -> texts.of("substitutions.duty.absences", row.getInt(1)))
                .list();
    }

    @Override
    public List<TouchedRow> move(long school, long person, long into) {
        return List.of();
    }
}
