package eljur.people;

import eljur.people.Namesakes.Bearer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How lists and papers name the staff: briefly or in full, and namesakes so that one knows who is meant. Also of who left: papers look back. */
@Component
@Transactional(readOnly = true)
public class StaffNames {

    private final JdbcClient db;

    StaffNames(JdbcClient db) {
        this.db = db;
    }

    /** «Иванова М. С.», by the person's number. */
    public Map<Long, String> brief(long school) {
        return told(school, Named::briefly);
    }

    /** «Иванова Мария Сергеевна», by the person's number. */
    public Map<Long, String> full(long school) {
        return told(school, Named::fully);
    }

    private Map<Long, String> told(long school, Function<Named, Bearer> as) {
        List<Bearer> staff = db
                .sql("""
                        select s.person_id, p.short_name, p.full_name, s.position, s.born_on
                        from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? order by p.full_name collate "ru-x-icu", s.person_id""")
                .param(school)
                .query((row, n) -> new Named(
                        row.getLong("person_id"),
                        row.getString("short_name"),
                        row.getString("full_name"),
                        row.getString("position"),
                        row.getObject("born_on", LocalDate.class)))
                .list()
                .stream()
                .map(as)
                .toList();
        return Namesakes.toldApart(staff);
    }

    private record Named(
            long id,
            String shortName,
            String fullName,
            String position,
            @Nullable LocalDate born) {

        Bearer briefly() {
            return new Bearer(id, shortName, fullName, position, born);
        }

        Bearer fully() {
            return new Bearer(id, fullName, fullName, position, born);
        }
    }
}
