package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Movements.Stay;
import eljur.people.web.ContactLine;
import eljur.people.web.Fields;
import eljur.people.web.PupilCard;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The card of a pupil, put together for whoever may read it. */
@Component
class PupilCards {

    private final Pupils pupils;
    private final Movements movements;
    private final Guardians guardians;
    private final Contacts contacts;
    private final NameChanges names;
    private final BroughtMarks brought;
    private final JdbcClient db;
    private final Texts texts;

    PupilCards(
            Pupils pupils,
            Movements movements,
            Guardians guardians,
            Contacts contacts,
            NameChanges names,
            BroughtMarks brought,
            JdbcClient db,
            Texts texts) {
        this.pupils = pupils;
        this.movements = movements;
        this.guardians = guardians;
        this.contacts = contacts;
        this.names = names;
        this.brought = brought;
        this.db = db;
        this.texts = texts;
    }

    record Head(
            String surname,
            String given,
            String patronymic,
            @Nullable LocalDate born,
            String fileNumber) {

        String name() {
            return new TypedForm.Name(surname, given, patronymic).full();
        }
    }

    Head head(CurrentUser who, long pupil) {
        return db.sql("""
                        select p.surname, p.given_name, p.patronymic, p.born_on, coalesce(u.file_number, '') as file_number
                        from people.pupil u join people.person p on p.school_id = u.school_id and p.id = u.person_id
                        where u.school_id = ? and u.person_id = ?""")
                .params(who.schoolId(), pupil)
                .query((row, n) -> new Head(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getObject("born_on", LocalDate.class),
                        row.getString("file_number")))
                .single();
    }

    PupilCard cardForReading(CurrentUser who, long id, Fields typed) {
        Pupils.Found pupil = pupils.pupilForReading(who, id);
        Head head = head(who, id);
        List<Stay> stays = movements.stays(who.schoolId(), id);
        List<ContactLine> own = contacts.of(who.schoolId(), List.of(id)).getOrDefault(id, List.of());
        @Nullable Stay last = stays.isEmpty() ? null : stays.getLast();
        boolean here = last != null && !last.endedBefore(pupil.today());
        String form = movements.formOn(who.schoolId(), id, pupil.today());
        return new PupilCard(
                id,
                head.name(),
                here && !form.isEmpty() ? form : state(onOrLast(stays, pupil.today()), pupil.today()),
                !here ? "bad" : form.isEmpty() ? "ok" : "info",
                names.former(who.schoolId(), id),
                head.born() == null ? "" : TypedForm.said(head.born()),
                head.fileNumber(),
                here ? groups(who, id, pupil.today()) : List.of(),
                stays.reversed().stream().map(this::stay).toList(),
                movements.orders(who.schoolId(), id),
                guardians.kin(who.schoolId(), id, pupil.today()),
                own,
                brought.onCard(who, id)
                        .map(one -> new PupilCard.Brought(one.lines(), one.mayEnter()))
                        .orElse(null),
                may(who, id, here),
                typed.error(),
                typed);
    }

    private PupilCard.May may(CurrentUser who, long id, boolean here) {
        return new PupilCard.May(
                pupils.may(who, id, "pupil", "change"),
                pupils.may(who, id, "movement", "record"),
                pupils.may(who, id, "guardian", "change"),
                pupils.may(who, id, "contact", "change"),
                here);
    }

    // Who is to be moved next week is still in the class of today.
    private static @Nullable Stay onOrLast(List<Stay> stays, LocalDate day) {
        return stays.stream()
                .filter(stay -> !stay.since().isAfter(day) && !stay.endedBefore(day))
                .findFirst()
                .orElse(stays.isEmpty() ? null : stays.getLast());
    }

    private String state(@Nullable Stay last, LocalDate today) {
        if (last == null) return texts.of("people.pupil.nowhere");
        if (last.endedBefore(today))
            return texts.of("people.pupils.left", TypedForm.said(Objects.requireNonNull(last.until())));
        return last.since().isAfter(today)
                ? texts.of("people.pupil.coming", last.className(), TypedForm.said(last.since()))
                : texts.of("people.pupil.in", last.className());
    }

    private PupilCard.Stay stay(Stay stay) {
        return new PupilCard.Stay(
                stay.className(),
                stay.tutors(),
                TypedForm.said(stay.since()),
                stay.until() == null ? "" : TypedForm.said(stay.until()),
                stay.order());
    }

    private List<String> groups(CurrentUser who, long pupil, LocalDate today) {
        return db.sql("""
                        select g.name, m.since, m.until from people.group_member m
                        join people.study_group g on g.school_id = m.school_id and g.id = m.group_id
                        where m.school_id = :school and m.pupil_id = :pupil and :today <= coalesce(m.until, :today)
                        order by m.since > :today, g.name collate "ru-x-icu", g.id, m.since""")
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .param("today", today)
                .query((row, n) -> dated(
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        today))
                .list();
    }

    // What holds today stands bare; what is to end or to begin says when, or two groups of a subject look like one too
    // many.
    private String dated(String name, LocalDate since, @Nullable LocalDate until, LocalDate today) {
        if (since.isAfter(today))
            return texts.of("people.group.dated", name, texts.of("people.since", TypedForm.said(since)));
        return until == null
                ? name
                : texts.of("people.group.dated", name, texts.of("people.until", TypedForm.said(until)));
    }
}
