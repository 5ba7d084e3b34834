package eljur.people;

import eljur.platform.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the lists of people hangs on a card of the staff, in words. */
@Component
class CardTies {

    private final JdbcClient db;
    private final Texts texts;

    CardTies(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** What of two cards cannot become one person's: both look after one class, or one is the other's pupil or parent. */
    List<String> inTheWay(long school, long person, long into) {
        List<String> classes = db.sql("""
                        select distinct k.name from people.form_tutor f
                        join people.form_tutor o on o.school_id = f.school_id and o.class_id = f.class_id and o.person_id = :into
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        where f.school_id = :school and f.person_id = :person order by 1""")
                .param("school", school)
                .param("person", person)
                .param("into", into)
                .query((row, n) -> texts.of("people.merger.tutors", row.getString(1)))
                .list();
        return Stream.concat(classes.stream(), pupils(school, person, into).stream())
                .toList();
    }

    private List<String> pupils(long school, long person, long into) {
        return db.sql("""
                        select p.full_name from people.pupil u
                        join people.v_person p on p.school_id = u.school_id and p.person_id = u.person_id
                        where u.school_id = ? and u.person_id in (?, ?) order by 1""")
                .params(school, person, into)
                .query((row, n) -> texts.of("people.merger.pupil", row.getString(1)))
                .list();
    }

    List<String> of(long school, long person) {
        List<String> classes = db.sql("""
                        select distinct k.name from people.form_tutor f
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        where f.school_id = ? and f.person_id = ? order by 1""")
                .params(school, person)
                .query((row, n) -> texts.of("people.merger.tutor", row.getString(1)))
                .list();
        List<String> children = db.sql("""
                        select p.full_name from people.guardianship g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                        where g.school_id = ? and g.guardian_id = ? order by 1""")
                .params(school, person)
                .query((row, n) -> texts.of("people.merger.child", row.getString(1)))
                .list();
        return Stream.of(classes, children, pupils(school, person, person))
                .flatMap(List::stream)
                .toList();
    }
}
