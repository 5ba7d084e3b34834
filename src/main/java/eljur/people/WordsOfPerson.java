package eljur.people;

import eljur.access.PersonId;
import eljur.access.PersonalWords;
import eljur.access.SchoolId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of a person and of the school: no password is made of them. */
@Component
class WordsOfPerson implements PersonalWords {

    private final JdbcClient db;

    WordsOfPerson(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> of(SchoolId school, PersonId person) {
        return db.sql("""
                        select p.full_name || ' ' || s.short_name || ' ' || s.name
                        from people.v_person p join school.v_school s on s.school_id = p.school_id
                        where p.school_id = ? and p.person_id = ?""")
                .params(school.value(), person.value())
                .query(String.class)
                .list();
    }
}
