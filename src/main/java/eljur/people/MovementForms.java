package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Movements.SchoolClass;
import eljur.people.Movements.Stay;
import eljur.people.web.Fields;
import eljur.people.web.MovementForm;
import eljur.people.web.PupilIndex;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The form of an order: what can be chosen in it, and what was typed so far. */
@Component
class MovementForms {

    private final Pupils pupils;
    private final PupilCards cards;
    private final Movements movements;
    private final Places places;
    private final Arrivals arrivals;
    private final JdbcClient db;
    private final Clock clock;
    private final Texts texts;

    MovementForms(
            Pupils pupils,
            PupilCards cards,
            Movements movements,
            Places places,
            Arrivals arrivals,
            JdbcClient db,
            Clock clock,
            Texts texts) {
        this.pupils = pupils;
        this.cards = cards;
        this.movements = movements;
        this.places = places;
        this.arrivals = arrivals;
        this.db = db;
        this.clock = clock;
        this.texts = texts;
    }

    MovementForm ofNewcomer(CurrentUser who, Fields fields, Set<Long> chosen) {
        LocalDate today = today(who.schoolId());
        List<SchoolClass> classes = movements.classes(who.schoolId(), today);
        @Nullable Long groupsOf = chosenClass(classes, fields);
        return new MovementForm(
                null,
                "",
                "arrival",
                "",
                dated(fields, today),
                choices(classes),
                groupsOf,
                groups(who, groupsOf, chosen),
                fields.error() == null ? List.of() : twins(who, fields));
    }

    MovementForm ofPupil(CurrentUser who, long pupil, String kind, Fields fields, Set<Long> chosen) {
        Pupils.Found found = pupils.pupilForReading(who, pupil);
        List<Stay> stays = movements.stays(who.schoolId(), pupil);
        @Nullable Stay last = stays.isEmpty() ? null : stays.getLast();
        List<SchoolClass> classes = switch (kind) {
            case "transfer" -> others(movements.classes(who.schoolId(), found.today()), last);
            case "arrival" -> movements.classes(who.schoolId(), found.today());
            default -> List.of();
        };
        @Nullable Long groupsOf = chosenClass(classes, fields);
        PupilCards.Head head = cards.head(who, pupil);
        return new MovementForm(
                pupil,
                head.name(),
                kind,
                now(last),
                dated(kind.equals("name-change") ? named(fields, head) : fields, found.today()),
                choices(classes),
                groupsOf,
                groups(who, groupsOf, chosen),
                List.of());
    }

    private String now(@Nullable Stay last) {
        if (last == null) return "";
        return last.until() == null
                ? texts.of("people.movement.now", last.className(), TypedForm.said(last.since()))
                : texts.of("people.movement.was", last.className(), TypedForm.said(last.until()));
    }

    private static List<SchoolClass> others(List<SchoolClass> classes, @Nullable Stay last) {
        return classes.stream()
                .filter(one -> last != null
                        && one.year() == last.schoolClass().year()
                        && one.id() != last.schoolClass().id())
                .toList();
    }

    // When the next year stands already, each class is there twice.
    private List<PupilIndex.Choice> choices(List<SchoolClass> classes) {
        boolean several = classes.stream().map(SchoolClass::year).distinct().count() > 1;
        return classes.stream()
                .map(one -> new PupilIndex.Choice(one.id(), several ? inYear(one) : one.name()))
                .toList();
    }

    private String inYear(SchoolClass one) {
        String year = "%d/%02d".formatted(one.starts().getYear(), one.ends().getYear() % 100);
        return texts.of("people.movement.class-of-year", one.name(), year);
    }

    private static @Nullable Long chosenClass(List<SchoolClass> classes, Fields fields) {
        return classes.stream()
                .map(SchoolClass::id)
                .filter(id -> fields.is("class", String.valueOf(id)))
                .findFirst()
                .orElse(null);
    }

    private List<MovementForm.Group> groups(CurrentUser who, @Nullable Long of, Set<Long> chosen) {
        if (of == null) return List.of();
        return places.offered(who.schoolId(), of).stream()
                .map(one -> new MovementForm.Group(one.id(), one.name(), chosen.contains(one.id())))
                .toList();
    }

    // Orders are typed on their day; what was typed, stays.
    private static Fields dated(Fields fields, LocalDate today) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.putIfAbsent("order-date", today.toString());
        values.putIfAbsent("day", today.toString());
        values.putIfAbsent("since", today.toString());
        return new Fields(values, fields.error());
    }

    private static Fields named(Fields fields, PupilCards.Head head) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.putIfAbsent("surname", head.surname());
        values.putIfAbsent("given", head.given());
        values.putIfAbsent("patronymic", head.patronymic());
        return new Fields(values, fields.error());
    }

    private List<PupilIndex.Entry> twins(CurrentUser who, Fields fields) {
        var form = new TypedForm(fields.values(), texts);
        try {
            return arrivals.twins(who, form.name(), form.day("born"));
        } catch (Refused incomplete) {
            return List.of();
        }
    }

    private LocalDate today(long school) {
        return db.sql("select (?::timestamptz at time zone zone)::date from school.v_school where school_id = ?")
                .params(Timestamp.from(clock.instant()), school)
                .query(LocalDate.class)
                .single();
    }
}
