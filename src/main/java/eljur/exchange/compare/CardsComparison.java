package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
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
    private final CardWords words;
    private final EndedCards ended;
    private final Map<Long, List<WeeklyLesson>> standing = new HashMap<>();
    private final Map<String, Placed> firstAt = new HashMap<>();
    private final Map<Placed, Placed> twins = new LinkedHashMap<>();
    private boolean beginsLater;

    CardsComparison(TimetableDraft draft) {
        this.draft = draft;
        this.places = new CardPlaces(draft);
        this.words = new CardWords(draft);
        this.ended = new EndedCards(draft, words);
    }

    void compare() {
        List<Placed> placed = draft.file.cards().stream()
                .map(this::placed)
                .filter(Objects::nonNull)
                .toList();
        Set<Long> courses = placed.stream().map(one -> one.course().id()).collect(Collectors.toSet());
        draft.now.week().stream()
                .filter(lesson -> courses.contains(lesson.courseId()) && WeekStart.gaveLessons(lesson))
                .filter(lesson -> lesson.until() == null || !lesson.until().isBefore(draft.from))
                .forEach(lesson -> standing.computeIfAbsent(lesson.courseId(), course -> new ArrayList<>())
                        .add(lesson));
        Map<Placed, List<CardPlaces.Place>> fresh = new LinkedHashMap<>();
        for (Placed card : placed)
            if (!isTwin(card))
                fresh.put(
                        card,
                        card.places().stream()
                                .filter(place -> !stands(card, place))
                                .toList());
        standing.values().forEach(ended::spare);
        Set<WeeklyLesson> left =
                standing.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var taken = new TakenPlaces(draft, left);
        fresh.forEach((card, missing) -> begin(card, taken, missing));
        twins();
        standing.values().forEach(rest -> rest.forEach(lesson -> ended.end(lesson, taken)));
        if (beginsLater || !draft.rows.ended.isEmpty()) WeekStart.refuseToChangeWhatWas(draft);
        if (draft.file.cards().isEmpty()) return;
        draft.remarks.addAll(HoldsFrom.remarks(draft));
        draft.remarks.addAll(ArrangedDays.remarks(draft));
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
                        "card",
                        item.state(),
                        item.name(),
                        card.card().line(),
                        item.changes(),
                        item.state() == State.REFUSED ? item.notes() : List.of()))));
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
            ended.refused(course.id(), card.line());
            return null;
        }
        return new Placed(card, course, read.places());
    }

    private boolean stands(Placed card, CardPlaces.Place place) {
        if (place.until() != null && place.until().isBefore(draft.from)) return true;
        if (draft.movedSlots.contains(place.ordinal())) return false;
        List<WeeklyLesson> there = standing.getOrDefault(card.course().id(), List.of());
        for (WeeklyLesson lesson : there)
            if (place.isThatOf(lesson)) {
                beginsLater |= lesson.since().isAfter(since(place));
                there.remove(lesson);
                return true;
            }
        return false;
    }

    private void begin(Placed card, TakenPlaces taken, List<CardPlaces.Place> missing) {
        String name = card.course().name() + ": " + words.of(card.places().getFirst());
        if (missing.isEmpty()) {
            draft.items.add(PlannedItem.of("card", State.SAME, name, card.card().line()));
            return;
        }
        List<WeeklyLesson> begun =
                missing.stream().map(place -> begun(card, place)).toList();
        Reason no = begun.stream()
                .map(taken::refusing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (no != null) {
            draft.refuse("card", name, card.card().line(), no);
            ended.refused(card.course().id(), card.card().line());
            return;
        }
        List<Reason> notes =
                begun.stream().flatMap(one -> taken.notes(one).stream()).toList();
        begun.forEach(taken::take);
        draft.rows.begun.addAll(begun);
        draft.items.add(item(card, missing.getFirst(), name).noting(notes));
    }

    private WeeklyLesson begun(Placed card, CardPlaces.Place place) {
        long number = draft.numbers.next("weekly-lesson");
        return place.asOf(number, card.course().id(), since(place), card.card().lessonRef());
    }

    private LocalDate since(CardPlaces.Place place) {
        return place.since() == null || place.since().isBefore(draft.from) ? draft.from : place.since();
    }

    /** The lesson came from a place of the same course that no card names any more, if there is one. */
    private PlannedItem item(Placed card, CardPlaces.Place place, String name) {
        List<WeeklyLesson> left = standing.getOrDefault(card.course().id(), List.of());
        if (left.isEmpty())
            return PlannedItem.of("card", State.NEW, name, card.card().line());
        WeeklyLesson former = left.removeFirst();
        draft.rows.ended.add(former);
        return PlannedItem.compared("card", name, card.card().line(), List.of(words.moved(former, place)));
    }
}
