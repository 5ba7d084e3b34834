package eljur.carried;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.carried.CarriedMark.Place;
import eljur.carried.CarriedPupils.Found;
import eljur.carried.CarriedText.Value;
import eljur.carried.web.CarriedPage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a sheet: what stands, what can be typed, and after a refusal what was typed. */
@Component
class CarriedPages {

    private final CarriedPupils pupils;
    private final CarriedSheets sheets;
    private final CarriedWords words;
    private final Rights rights;
    private final Texts texts;

    CarriedPages(CarriedPupils pupils, CarriedSheets sheets, CarriedWords words, Rights rights, Texts texts) {
        this.pupils = pupils;
        this.sheets = sheets;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param typed empty, unless it could not be saved */
    CarriedPage page(CurrentUser who, long id, Map<String, String> typed, @Nullable Refused no) {
        Found pupil = pupils.pupilFor(who, id, "read");
        var columns = CarriedColumns.of(sheets.terms(who, pupil), pupil.firstDay(), pupil.today());
        List<CarriedMark> standing = sheets.standing(who, pupil);
        Map<Long, String> subjects = sheets.subjects(who, pupil);
        Map<String, String> errors = no instanceof UnreadSheet unread ? unread.errors() : Map.of();
        boolean mayRecord = rights.any(who.role(), "carried-mark", "record") && !pupil.yearIsOver();
        boolean mayDecide = rights.any(who.role(), "carried-mark", "confirm") && !pupil.yearIsOver();
        return new CarriedPage(
                id,
                pupil.name(),
                pupil.className(),
                named(columns, pupil),
                columns.current() == null ? null : words.term(pupil.scheme(), columns.current()),
                rows(subjects, columns, standing, typed, mayRecord, errors),
                typed.getOrDefault("source", lastOf(standing, CarriedMark::source)),
                typed.getOrDefault("document", lastOf(standing, CarriedMark::document)),
                seen(typed, no, sheets.version(who, pupil)),
                state(standing),
                tone(standing),
                standing.stream()
                        .map(CarriedMark::returned)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                mayRecord,
                mayDecide && standing.stream().anyMatch(mark -> !mark.confirmed()),
                mayDecide ? confirmed(standing, subjects) : List.of(),
                no == null ? null : no.said(texts),
                errors.getOrDefault("source", ""),
                typed);
    }

    private static List<CarriedPage.Subject> confirmed(List<CarriedMark> standing, Map<Long, String> subjects) {
        return subjects.entrySet().stream()
                .filter(one -> standing.stream()
                        .anyMatch(mark -> mark.confirmed() && mark.place().subject() == one.getKey()))
                .map(one -> new CarriedPage.Subject(one.getKey(), one.getValue()))
                .toList();
    }

    // Who was told that the sheet changed has seen it now; who mends something else has not.
    private static String seen(Map<String, String> typed, @Nullable Refused no, long version) {
        boolean told = no == null || no.messageKey().equals("carried.no.changed");
        return told ? String.valueOf(version) : typed.getOrDefault("seen", "");
    }

    private List<String> named(CarriedColumns columns, Found pupil) {
        List<String> names = new ArrayList<>();
        for (var term : columns.finished()) names.add(words.termShort(pupil.scheme(), term));
        if (columns.year()) names.add(texts.of("carried.year"));
        return names;
    }

    private List<CarriedPage.Row> rows(
            Map<Long, String> subjects,
            CarriedColumns columns,
            List<CarriedMark> standing,
            Map<String, String> typed,
            boolean mayRecord,
            Map<String, String> errors) {
        List<CarriedPage.Row> rows = new ArrayList<>();
        subjects.forEach((subject, name) -> rows.add(new CarriedPage.Row(
                name,
                CarriedForm.places(columns, subject).stream()
                        .map(place -> entry(place, name, standing, typed, mayRecord, errors))
                        .toList())));
        return rows;
    }

    private CarriedPage.Entry entry(
            Place place,
            String subject,
            List<CarriedMark> standing,
            Map<String, String> typed,
            boolean mayRecord,
            Map<String, String> errors) {
        List<CarriedMark> there =
                standing.stream().filter(mark -> mark.place().equals(place)).toList();
        List<Value> values = there.stream().map(CarriedMark::value).toList();
        boolean open = mayRecord && there.stream().noneMatch(CarriedMark::confirmed);
        return new CarriedPage.Entry(
                open ? place.field() : null,
                subject,
                typed.getOrDefault(place.field(), CarriedText.typed(values)),
                values.stream().map(words::sign).toList(),
                place.current(),
                errors.getOrDefault(place.field(), ""));
    }

    private static String lastOf(List<CarriedMark> standing, java.util.function.Function<CarriedMark, String> said) {
        return standing.stream()
                .max(java.util.Comparator.comparingLong(CarriedMark::id))
                .map(said)
                .orElse("");
    }

    private String state(List<CarriedMark> standing) {
        if (standing.isEmpty()) return "";
        if (standing.stream().anyMatch(mark -> mark.returned() != null && !mark.confirmed()))
            return texts.of("carried.state.returned");
        return texts.of(
                standing.stream().allMatch(CarriedMark::confirmed)
                        ? "carried.state.confirmed"
                        : "carried.state.waiting");
    }

    private static String tone(List<CarriedMark> standing) {
        return standing.stream().allMatch(CarriedMark::confirmed) ? "ok" : "warn";
    }
}
