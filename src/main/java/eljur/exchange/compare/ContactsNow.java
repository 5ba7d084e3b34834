package eljur.exchange.compare;

import eljur.exchange.compare.ClassListNow.Contact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the telephones and mail addresses that the school knows. */
@Component
class ContactsNow {

    private final JdbcClient db;

    ContactsNow(JdbcClient db) {
        this.db = db;
    }

    Map<Long, Set<Contact>> of(long school) {
        Map<Long, Set<Contact>> contacts = new HashMap<>();
        db.sql("select person_id, kind, value from people.v_contact where school_id = ? and kind in ('phone', 'email')")
                .param(school)
                .query(row -> {
                    contacts.computeIfAbsent(row.getLong(1), person -> new HashSet<>())
                            .add(new Contact(row.getString(2), row.getString(3)));
                });
        return contacts;
    }
}
