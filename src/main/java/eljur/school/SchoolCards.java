package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Rules;
import eljur.platform.Texts;
import eljur.school.web.ChangePage.Choice;
import eljur.school.web.Fields;
import eljur.school.web.SchoolPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card of the school as it stands, and who signs for it. */
@Component
@Transactional(readOnly = true)
class SchoolCards {

    static final List<String> ZONES = Rules.words("zones");

    private final JdbcClient db;
    private final Calendars calendars;
    private final Texts texts;

    SchoolCards(JdbcClient db, Calendars calendars, Texts texts) {
        this.db = db;
        this.calendars = calendars;
        this.texts = texts;
    }

    record Signer(
            long id,
            String kind,
            String position,
            String name,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** @param typed null: what stands; otherwise what was typed and could not be saved */
    SchoolPage page(CurrentUser who, boolean mayChange, @Nullable Fields typed, Fields signer) {
        Map<String, String> standing = standing(who);
        Fields shown = typed == null ? Fields.of(standing) : typed;
        LocalDate today = calendars.today(who);
        return new SchoolPage(
                shown,
                lines(standing),
                zones(shown.value("zone")),
                signers(who).stream().map(one -> said(one, today)).toList(),
                signer,
                mayChange);
    }

    private Map<String, String> standing(CurrentUser who) {
        return db.sql("""
                        select name, short_name, district, licence_number, licence_date, licence_by, address, phone, email, site, zone,
                               coalesce(journal_since, (created_at at time zone zone)::date) as here
                        from school.school where id = ?""")
                .param(who.schoolId())
                .query((row, n) -> {
                    Map<String, String> card = new HashMap<>();
                    for (String column : List.of("name", "district", "address", "phone", "email", "site", "zone"))
                        card.put(column, row.getString(column));
                    card.put("here", row.getString("here"));
                    card.put("short", row.getString("short_name"));
                    card.put("licence-number", row.getString("licence_number"));
                    card.put("licence-date", Objects.requireNonNullElse(row.getString("licence_date"), ""));
                    card.put("licence-by", row.getString("licence_by"));
                    return card;
                })
                .single();
    }

    private List<SchoolPage.Line> lines(Map<String, String> card) {
        String licence = licence(card);
        return Stream.of("name", "short", "district", "licence", "address", "phone", "email", "site", "zone", "here")
                .map(field -> new SchoolPage.Line(
                        texts.of("school.field." + field),
                        field.equals("licence") ? licence : said(field, card.getOrDefault(field, ""))))
                .toList();
    }

    private String said(String field, String value) {
        return switch (field) {
            case "zone" -> zone(value);
            case "here" -> StructureForm.said(LocalDate.parse(value));
            default -> value;
        };
    }

    private String licence(Map<String, String> card) {
        String number = card.getOrDefault("licence-number", "");
        String date = card.getOrDefault("licence-date", "");
        if (number.isEmpty()) return "";
        String said = date.isEmpty()
                ? texts.of("school.licence", number)
                : texts.of("school.licence.dated", number, StructureForm.said(LocalDate.parse(date)));
        String by = card.getOrDefault("licence-by", "");
        return by.isEmpty() ? said : said + ", " + by;
    }

    private List<Choice> zones(String chosen) {
        return Stream.concat(ZONES.stream(), Stream.of(chosen))
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .map(zone -> new Choice(zone, zone(zone), zone.equals(chosen)))
                .toList();
    }

    private String zone(@Nullable String zone) {
        String key = "firstday.zone." + zone;
        return texts.has(key) ? texts.of(key) : String.valueOf(zone);
    }

    /** Who signs now first, by what they sign as; then who signed. */
    List<Signer> signers(CurrentUser who) {
        return db.sql("""
                        select id, kind, position, name, since, until from school.signer where school_id = ?
                        order by until is not null, array_position(array['head', 'deputy', 'other'], kind), since desc, id""").param(who.schoolId()).query(Signer.class).list();
    }

    private SchoolPage.Signer said(Signer one, LocalDate today) {
        LocalDate until = one.until();
        String days = until == null
                ? texts.of("school.signer.since", StructureForm.said(one.since()))
                : texts.of("school.signer.days", StructureForm.said(one.since()), StructureForm.said(until));
        boolean former = until != null && until.isBefore(today);
        return new SchoolPage.Signer(
                one.id(),
                one.position(),
                one.name(),
                texts.of("school.signer.kind." + one.kind()),
                days,
                until == null,
                former);
    }
}
