package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cards of an exported timetable, compared with the week as it stands, course by course. A lesson that moved ends at its old
 * place and begins at its new one.
 */
final class CardsComparison {

    private record Placed(ExportedTimetable.Card card, LessonCourse course, List<CardPlaces.Place> places) {}

    private final TimetableDraft draft;
    private final CardPlaces places;
    private final Map<Long, List<WeeklyLesson>> standing = new HashMap<>();
    private final Map<String, Placed> firstAt = new HashMap<>();
    private final Map<Placed, Placed> twins = new LinkedHashMap<>();

    CardsComparison(TimetableDraft draft) {
        this.draft = draft;
        this.places = new CardPlaces(draft);
    }

    void compare() {
        List<Placed> placed = draft.file.cards().stream()
                .map(this::placed)
                .filter(Objects::nonNull)
                .toList();
        Set<Long> courses = placed.stream().map(one -> one.course().id()).collect(Collectors.toSet());
        var from = draft.now.year().fromNow();
        draft.now.week().stream()
                .filter(lesson -> courses.contains(lesson.courseId()))
                .filter(lesson -> lesson.until() == null || !lesson.until().isBefore(from))
                .forEach(lesson -> standing.computeIfAbsent(lesson.courseId(), course -> new ArrayList<>())
                        .add(lesson));
        Set<Long> known = Set.copyOf(standing.keySet());
        Map<Placed, List<CardPlaces.Place>> fresh = new LinkedHashMap<>();
        for (Placed card : placed)
            if (!isTwin(card))
                fresh.put(
                        card,
                        card.places().stream()
                                .filter(place -> !stands(card, place))
                                .toList());
        fresh.forEach((card, missing) ->
                begin(card, missing, known.contains(card.course().id())));
        twins();
        standing.values()
                .forEach(rest -> rest.stream()
                        .filter(lesson -> lesson.externalId() != null)
                        .forEach(this::end));
    }

    /** Rows of one lesson for several classes, or of its several teachers, stand at one place: they are one lesson of the week. */
    private boolean isTwin(Placed card) {
        Placed first = firstAt.putIfAbsent(card.course().id() + " " + card.places(), card);
        if (first != null) twins.put(card, first);
        return first != null;
    }

    private void twins() {
        twins.forEach((card, first) -> draft.items.stream()
                .filter(item -> item.kind().equals("card")
                        && Objects.equals(item.place(), first.card().line()))
                .findFirst()
                .ifPresent(item -> draft.items.add(new PlannedItem(
                        "card", item.state(), item.name(), card.card().line(), item.changes(), List.of()))));
    }

    private @Nullable Placed placed(ExportedTimetable.Card card) {
        LessonCourse course = draft.courseOfLesson.get(card.lessonRef());
        if (course == null) {
            draft.refuse("card", Cells.excerpt(card.lessonRef()), card.line(), Reason.of("import.asc.card.no-lesson"));
            return null;
        }
        CardPlaces.Read read = places.of(card, course);
        if (read.refused() != null) {
            draft.refuse("card", course.name(), card.line(), read.refused());
            return null;
        }
        return new Placed(card, course, read.places());
    }

    private boolean stands(Placed card, CardPlaces.Place place) {
        if (draft.movedSlots.contains(place.ordinal())) return false;
        List<WeeklyLesson> there = standing.getOrDefault(card.course().id(), List.of());
        for (WeeklyLesson lesson : there)
            if (place.isThatOf(lesson)) {
                there.remove(lesson);
                return true;
            }
        return false;
    }

    private void begin(Placed card, List<CardPlaces.Place> missing, boolean known) {
        String name = card.course().name() + ": " + words(card.places().getFirst());
        if (missing.isEmpty()) {
            draft.items.add(PlannedItem.of("card", State.SAME, name, card.card().line()));
            return;
        }
        var year = draft.now.year();
        LocalDate from = known ? year.fromNow() : year.startsOn();
        for (CardPlaces.Place place : missing)
            draft.rows.begun.add(place.asOf(
                    draft.numbers.next("weekly-lesson"),
                    card.course().id(),
                    place.since() == null || place.since().isBefore(from) ? from : place.since(),
                    card.card().lessonRef()));
        draft.items.add(item(card, missing.getFirst(), name));
    }

    /** The lesson came from a place of the same course that no card names any more, if there is one. */
    private PlannedItem item(Placed card, CardPlaces.Place place, String name) {
        List<WeeklyLesson> left = standing.getOrDefault(card.course().id(), List.of());
        WeeklyLesson former = left.stream()
                .filter(lesson -> lesson.externalId() != null)
                .findFirst()
                .orElse(null);
        if (former == null)
            return PlannedItem.of("card", State.NEW, name, card.card().line());
        left.remove(former);
        draft.rows.ended.add(former);
        Change moved = new Change("place", words(CardPlaces.Place.of(former)), words(place));
        return PlannedItem.compared("card", name, card.card().line(), List.of(moved));
    }

    private void end(WeeklyLesson lesson) {
        draft.rows.ended.add(lesson);
        String course = draft.courseOfLesson.values().stream()
                .filter(one -> one.id() == lesson.courseId())
                .map(LessonCourse::name)
                .findFirst()
                .orElse("");
        String words = words(CardPlaces.Place.of(lesson));
        Change ended = new Change("place", words, draft.texts.of("import.change.nothing"));
        draft.items.add(PlannedItem.compared("card", course + ": " + words, null, List.of(ended)));
    }

    private String words(CardPlaces.Place place) {
        String day =
                java.time.DayOfWeek.of(place.weekday()).getDisplayName(TextStyle.SHORT, eljur.platform.Texts.RUSSIAN);
        String words = draft.texts.of("import.asc.place", day, String.valueOf(place.ordinal()));
        String room = room(place.room());
        String weeks = place.weeks().equals("1") ? "" : ", " + draft.texts.of("import.asc.weeks", place.weeks());
        return words + (room.isEmpty() ? "" : ", " + draft.texts.of("import.asc.in-room", room)) + weeks;
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
