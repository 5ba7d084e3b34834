package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.school.SchoolStructure.LessonSlot;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in the week a card puts its lesson: its masks of days, weeks and terms, read with the days and terms of this school. */
final class CardPlaces {

    private static final int LONGEST_CYCLE = 10;

    /** @param since null: from the beginning of the year */
    record Place(
            int weekday,
            int ordinal,
            @Nullable Long room,
            String weeks,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        static Place of(WeeklyLesson lesson) {
            return new Place(
                    lesson.weekday(),
                    lesson.ordinal(),
                    lesson.roomId(),
                    lesson.weeks(),
                    lesson.since(),
                    lesson.until());
        }

        boolean isThatOf(WeeklyLesson lesson) {
            return weekday == lesson.weekday()
                    && ordinal == lesson.ordinal()
                    && Objects.equals(room, lesson.roomId())
                    && weeks.equals(lesson.weeks())
                    && Objects.equals(until, lesson.until())
                    && (since == null || !lesson.since().isBefore(since));
        }

        WeeklyLesson asOf(long id, long course, LocalDate from, String ref) {
            return new WeeklyLesson(id, course, weekday, ordinal, room, from, until, ref, weeks);
        }
    }

    record Read(List<Place> places, @Nullable Reason refused) {

        static Read refusing(String key, Object... args) {
            return new Read(List.of(), Reason.of(key, args));
        }
    }

    private final TimetableDraft draft;
    private final Map<Integer, DayOfWeek> days = new HashMap<>();

    CardPlaces(TimetableDraft draft) {
        this.draft = draft;
        draft.file.days().forEach(day -> {
            if (day.weekday() != null) days.put(day.position(), day.weekday());
        });
        days.putAll(unnamed());
    }

    /** Days under names that say nothing follow those that do; where none does, the week begins on Monday. */
    private Map<Integer, DayOfWeek> unnamed() {
        Map<Integer, DayOfWeek> told = new HashMap<>();
        var first = days.entrySet().stream().min(Map.Entry.comparingByKey());
        int shift =
                first.map(day -> day.getValue().getValue() - 1 - day.getKey()).orElse(0);
        for (int position = 0; position < 7; position++)
            if (!days.containsKey(position) && !days.containsValue(weekday(position + shift)))
                told.put(position, weekday(position + shift));
        if (first.isEmpty() && !draft.file.cards().isEmpty()) draft.remarks.add(Reason.of("import.asc.remark.days"));
        return told;
    }

    private static DayOfWeek weekday(int number) {
        return DayOfWeek.of(Math.floorMod(number, 7) + 1);
    }

    Read of(ExportedTimetable.Card card, LessonCourse course) {
        @Nullable Integer ordinal = draft.ordinals.get(card.period());
        if (ordinal == null) return noBell(card.period());
        if (!card.days().matches("[01]*1[01]*"))
            return Read.refusing("import.asc.card.no-day", Cells.excerpt(card.days()));
        if (!isCycle(card.weeks())) return Read.refusing("import.asc.card.weeks", Cells.excerpt(card.weeks()));
        List<Place> places = new ArrayList<>();
        for (int position = 0; position < card.days().length(); position++) {
            if (card.days().charAt(position) != '1') continue;
            DayOfWeek day = days.get(position);
            if (day == null) return Read.refusing("import.asc.card.no-day", Cells.excerpt(card.days()));
            addTerms(places, card, course, day, ordinal);
        }
        return new Read(places, null);
    }

    private Read noBell(String period) {
        var there = draft.now.slots().stream().mapToInt(LessonSlot::ordinal).summaryStatistics();
        return draft.fromSheet()
                ? Read.refusing(
                        "import.bells.beyond",
                        Cells.excerpt(period),
                        String.valueOf(there.getMin()),
                        String.valueOf(there.getMax()))
                : Read.refusing("import.asc.card.no-period", Cells.excerpt(period));
    }

    private static boolean isCycle(String weeks) {
        return weeks.isEmpty() || weeks.length() <= LONGEST_CYCLE && weeks.matches("[01]*1[01]*");
    }

    private void addTerms(
            List<Place> places, ExportedTimetable.Card card, LessonCourse course, DayOfWeek day, int ordinal) {
        String weeks = weeks(card.weeks(), day);
        @Nullable Long room = room(card);
        for (CurrentYear.Term span : spans(card.terms(), course.scheme()))
            places.add(new Place(day.getValue(), ordinal, room, weeks, beginning(span), ending(span)));
    }

    private @Nullable LocalDate beginning(CurrentYear.Term span) {
        return span.startsOn().equals(draft.now.year().startsOn()) ? null : span.startsOn();
    }

    private @Nullable LocalDate ending(CurrentYear.Term span) {
        return span.endsOn().equals(draft.now.year().endsOn()) ? null : span.endsOn();
    }

    /**
     * Weeks are counted from Monday. Where the school's week begins on Sunday, that Sunday belongs to the week that
     * follows: its mask is turned by one.
     */
    private String weeks(String mask, DayOfWeek day) {
        if (!mask.contains("0")) return "1";
        boolean weekBeginsOnSunday = days.get(0) == DayOfWeek.SUNDAY;
        return day == DayOfWeek.SUNDAY && weekBeginsOnSunday ? mask.substring(1) + mask.charAt(0) : mask;
    }

    private @Nullable Long room(ExportedTimetable.Card card) {
        List<String> refs = card.roomRefs().isEmpty()
                ? draft.file.lessons().stream()
                        .filter(lesson -> lesson.ref().equals(card.lessonRef()))
                        .findFirst()
                        .map(ExportedTimetable.Lesson::roomRefs)
                        .orElse(List.of())
                : card.roomRefs();
        return refs.stream()
                .map(draft.rooms::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The mask of terms says which equal parts of the year it is; the school's own terms are shared out among them in their order. */
    private List<CurrentYear.Term> spans(String mask, String scheme) {
        var year = draft.now.year();
        CurrentYear.Term whole = new CurrentYear.Term(year.startsOn(), year.endsOn());
        List<CurrentYear.Term> terms = year.terms().getOrDefault(scheme, List.of());
        if (!mask.matches("[01]*1[01]*") || !mask.contains("0") || terms.size() % mask.length() != 0)
            return List.of(whole);
        List<CurrentYear.Term> spans = new ArrayList<>();
        int each = terms.size() / mask.length();
        for (int i = 0; i < mask.length(); i++)
            if (mask.charAt(i) == '1') join(spans, terms.get(i * each), terms.get(i * each + each - 1));
        return spans;
    }

    private static void join(List<CurrentYear.Term> spans, CurrentYear.Term first, CurrentYear.Term last) {
        boolean goesOn =
                !spans.isEmpty() && spans.getLast().endsOn().plusDays(40).isAfter(first.startsOn());
        LocalDate since = goesOn ? spans.removeLast().startsOn() : first.startsOn();
        spans.add(new CurrentYear.Term(since, last.endsOn()));
    }
}
