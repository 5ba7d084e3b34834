package eljur.people;

import eljur.access.CurrentUser;
import eljur.platform.BatchTable;
import eljur.platform.Refused;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which telephones and mail addresses come in, many at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FamilyContacts implements TakesBack {

    /** @param kind phone or email */
    public record Contact(long personId, String kind, String value) {}

    private record Row(long personId, String kind, String value, String recordedAt, long recordedBy) {}

    private static final BatchTable CONTACTS = new BatchTable(
            "contact", """
            with given as (select * from jsonb_populate_recordset(null::people.contact, :rows::jsonb)),
            written as (
                insert into people.contact as t (school_id, person_id, kind, value, recorded_at, recorded_by)
                select :school, person_id, kind, value, recorded_at, recorded_by from given
                on conflict (school_id, person_id, kind, value) where ended_at is null do nothing
                returning t.id, to_jsonb(t) as it)
            select id::text as key, null::text as before, it::text as after from written order by id""", "delete from people.contact where school_id = :school and id::text = any(:keys)");

    private final JdbcClient db;
    private final Clock clock;

    FamilyContacts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As it is kept; null where it is no telephone, or no mail address. */
    public static @Nullable String normal(String kind, String typed) {
        try {
            return ContactText.normal(kind, typed);
        } catch (Refused notOne) {
            return null;
        }
    }

    /** What stands there already counts once. */
    public List<TouchedRow> save(CurrentUser who, List<Contact> contacts) {
        String now = clock.instant().toString();
        return CONTACTS.write(
                db,
                who.schoolId(),
                contacts.stream()
                        .map(one -> new Row(one.personId(), one.kind(), one.value(), now, who.personId()))
                        .toList());
    }

    @Override
    public Set<String> entities() {
        return Set.of("contact");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        CONTACTS.takeBack(db, school, rows);
    }
}
