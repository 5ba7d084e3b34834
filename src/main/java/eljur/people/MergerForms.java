package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.web.StaffCard;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff may be the same person as one of them, and what became of a card. */
@Component
class MergerForms {

    private final JdbcClient db;
    private final Texts texts;

    MergerForms(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Those of the same surname, or of the same given name and patronymic: a surname changes, the rest seldom does. */
    List<StaffCard.Twin> twins(CurrentUser who, long person) {
        return db.sql("""
                        select s.person_id, p.full_name, t.born_on, s.position from people.person me
                        join people.person t on t.school_id = me.school_id and t.id <> me.id
                         and (%1$s = %2$s or me.patronymic <> '' and %3$s = %4$s and %5$s = %6$s)
                        join people.staff s on s.school_id = t.school_id and s.person_id = t.id
                        join people.v_person p on p.school_id = t.school_id and p.person_id = t.id
                        where me.school_id = ? and me.id = ? and not exists (
                            select from people.person_merger m where m.school_id = s.school_id and m.person_id = s.person_id)
                        order by p.full_name collate "ru-x-icu", s.person_id""".formatted(
                                PupilSearch.FOLDED.formatted("t.surname"),
                                PupilSearch.FOLDED.formatted("me.surname"),
                                PupilSearch.FOLDED.formatted("t.given_name"),
                                PupilSearch.FOLDED.formatted("me.given_name"),
                                PupilSearch.FOLDED.formatted("t.patronymic"),
                                PupilSearch.FOLDED.formatted("me.patronymic")))
                .params(who.schoolId(), person)
                .query((row, n) -> new StaffCard.Twin(
                        row.getLong("person_id"),
                        label(
                                row.getString("full_name"),
                                row.getObject("born_on", LocalDate.class),
                                row.getString("position"))))
                .list();
    }

    private static String label(String name, @Nullable LocalDate born, String position) {
        return Stream.of(name, born == null ? "" : TypedForm.said(born), position)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What became of the card, by whom and when; null while it is somebody's. */
    StaffCard.@Nullable Merged merged(CurrentUser who, long person) {
        return db.sql("""
                        select m.into_id, i.full_name, coalesce(p.short_name, '') as by_name, m.recorded_at, s.zone
                        from people.person_merger m
                        join school.v_school s on s.school_id = m.school_id
                        left join people.v_person i on i.school_id = m.school_id and i.person_id = m.into_id
                        left join people.v_person p on p.school_id = m.school_id and p.person_id = m.recorded_by
                        where m.school_id = ? and m.person_id = ?""")
                .params(who.schoolId(), person)
                .query((row, n) -> new StaffCard.Merged(
                        row.getObject("into_id", Long.class),
                        said(row.getString("full_name")),
                        texts.of(
                                "people.merger.when",
                                TypedForm.said(day(row.getTimestamp("recorded_at"), row.getString("zone"))),
                                row.getString("by_name"))))
                .optional()
                .orElse(null);
    }

    private String said(@Nullable String into) {
        return into == null ? texts.of("people.merger.was-mistake") : texts.of("people.merger.was", into);
    }

    private static LocalDate day(Timestamp at, String zone) {
        return at.toInstant().atZone(ZoneId.of(zone)).toLocalDate();
    }
}
