package eljur.exchange.compare;

import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names that orders of the school have changed: a table that still has the former one speaks of the same person, and changes nothing. */
@Component
class FormerNames {

    record FormerName(PersonName name, String orderNumber, LocalDate orderDate) {

        /** A table may leave the patronymic out. */
        boolean isOf(PersonName typed) {
            boolean sameWords = name.foldedWithoutPatronymic().equals(typed.foldedWithoutPatronymic());
            return sameWords && (typed.patronymic().isEmpty() || name.folded().equals(typed.folded()));
        }

        Reason said(PersonName now) {
            boolean surname = !name.surname().equals(now.surname());
            return Reason.of(
                    surname ? "import.row.other-surname" : "import.row.other-name",
                    now.text(),
                    orderNumber,
                    BirthDates.DAY.format(orderDate));
        }
    }

    private record Row(long person, FormerName name) {}

    private final SchoolRows rows;

    FormerNames(JdbcClient db) {
        this.rows = new SchoolRows(db);
    }

    /** By person, the last first. */
    Map<Long, List<FormerName>> of(long school) {
        return rows
                .of(
                        """
                        select person_id, old_surname, old_given_name, old_patronymic, order_number, order_date from people.v_name_change
                        where school_id = ? and basis = 'order' order by person_id, effective_on desc, change_id desc""",
                        school,
                        row -> new Row(
                                row.getLong(1),
                                new FormerName(
                                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                                        row.getString(5),
                                        row.getObject(6, LocalDate.class))))
                .stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::name, Collectors.toList())));
    }
}
