package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A place of the week in words: day, hour, room, weeks. */
final class CardWords {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TimetableDraft draft;

    CardWords(TimetableDraft draft) {
        this.draft = draft;
    }

    /** Where the places are called the same, they differ in their days. */
    Change moved(WeeklyLesson former, CardPlaces.Place place) {
        String was = of(CardPlaces.Place.of(former)), becomes = of(place);
        if (!was.equals(becomes)) return new Change("place", was, becomes);
        return new Change("place", was + until(former.until()), becomes + until(place.until()));
    }

    private String until(@Nullable LocalDate until) {
        LocalDate last = until == null ? draft.now.year().endsOn() : until;
        return ", " + draft.texts.of("import.asc.until", DAY.format(last));
    }

    String of(CardPlaces.Place place) {
        String day =
                java.time.DayOfWeek.of(place.weekday()).getDisplayName(TextStyle.SHORT, eljur.platform.Texts.RUSSIAN);
        String words = draft.texts.of("import.asc.place", day, String.valueOf(place.ordinal()));
        String room = room(place.room());
        String weeks = place.weeks().contains("0") ? ", " + weeks(place.weeks()) : "";
        return words + (room.isEmpty() ? "" : ", " + draft.texts.of("import.asc.in-room", room)) + weeks;
    }

    /** «нечётные недели»: counted from the first of the year. */
    private String weeks(String mask) {
        if (mask.matches("(10)+")) return draft.texts.of("import.asc.weeks.odd");
        if (mask.matches("(01)+")) return draft.texts.of("import.asc.weeks.even");
        String some = IntStream.range(0, mask.length())
                .filter(week -> mask.charAt(week) == '1')
                .mapToObj(week -> String.valueOf(week + 1))
                .collect(Collectors.joining(", "));
        return draft.texts.of("import.asc.weeks", some, String.valueOf(mask.length()));
    }

    private String room(@Nullable Long id) {
        if (id == null) return "";
        return draft.file.rooms().stream()
                .filter(room -> id.equals(draft.rooms.get(room.ref())))
                .map(ExportedTimetable.Room::name)
                .findFirst()
                .or(() -> draft.now.rooms().stream()
                        .filter(room -> room.id() == id)
                        .map(room -> room.name())
                        .findFirst())
                .orElse("");
    }
}
