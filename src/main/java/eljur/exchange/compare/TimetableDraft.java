package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.platform.Numbers;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A timetable under comparison: what is known so far of the file's things, and what would be done about them. */
final class TimetableDraft {

    private static final int LONGEST_NAME = 200;

    final ExportedTimetable file;
    final TimetableNow now;
    final Numbers numbers;
    final Texts texts;

    /** The day from which the file's week holds. */
    final LocalDate from;

    final TimetableRows rows = new TimetableRows();
    final List<PlannedItem> items = new ArrayList<>();
    final List<Reason> remarks = new ArrayList<>();

    /** The numbers here of what the file calls by its own ids. */
    final Map<String, Long> rooms = new HashMap<>();

    final Map<String, Long> subjects = new HashMap<>();
    final Map<String, Long> teachers = new HashMap<>();
    final Map<String, SchoolClass> classes = new LinkedHashMap<>();
    final Map<String, Integer> ordinals = new HashMap<>();
    final Map<String, LessonCourse> courseOfLesson = new HashMap<>();

    /** Hours of the bells that change: a lesson at such an hour begins anew. */
    final Set<Integer> movedSlots = new HashSet<>();

    /** Hours for which bells are assumed, with the name of their item: only those stay at which a lesson of the file begins. */
    final Map<Integer, String> assumedSlots = new HashMap<>();

    /** The bells of the lessons; 0 where the file has no lessons at an hour. */
    long bells;

    @Nullable
    Long bells() {
        return bells == 0 ? null : bells;
    }

    private final Set<String> seen = new HashSet<>();

    /** @param ref the class in the words of the file */
    record SchoolClass(long id, String ref, String name, int grade, String scheme) {}

    /** @param fresh made by this import, so that it begins with the year */
    record LessonCourse(long id, String name, boolean fresh, String scheme) {}

    /** @param asked the day from which it shall hold; null: what is proposed */
    TimetableDraft(ExportedTimetable file, TimetableNow now, @Nullable LocalDate asked, Numbers numbers, Texts texts) {
        this.file = file;
        this.now = now;
        this.numbers = numbers;
        this.texts = texts;
        this.from = WeekStart.of(now, file, asked);
        items.addAll(file.refused());
        remarks.addAll(file.remarks());
    }

    ExportedTimetable.Origin origin() {
        return file.origin();
    }

    /** A table that people fill in has no ids, only names: what it brings bears none either. */
    boolean fromSheet() {
        return file.origin() == ExportedTimetable.Origin.SHEET;
    }

    /** The id under which a row is kept: that of the first program which brought it. */
    @Nullable
    String keptRef(@Nullable String there, String ref) {
        return there != null || fromSheet() ? there : ref;
    }

    /** Is this thing of the file to be taken at all? What cannot be is kept as refused. */
    boolean accepts(String kind, String ref, String name, int line) {
        if (ref.isEmpty()) return refuse(kind, name, line, Reason.of("import.asc.no-id"));
        if (name.isEmpty()) return refuse(kind, Cells.excerpt(ref), line, Reason.of("import.asc.no-name"));
        if (name.length() > LONGEST_NAME)
            return refuse(kind, Cells.excerpt(name), line, Reason.of("import.asc.long-name", LONGEST_NAME));
        return seen.add(kind + " " + ref)
                || refuse(kind, name, line, Reason.of("import.asc.twice", Cells.excerpt(ref)));
    }

    boolean refuse(String kind, String name, int line, Reason why) {
        items.add(PlannedItem.refused(kind, name, line, why));
        return false;
    }

    void fresh(String kind, String name, int line) {
        items.add(PlannedItem.of(kind, State.NEW, name, line));
    }

    /** Typed by hand into a table, a subject that the school does not have may be a slip. */
    void freshSubject(String name, int line) {
        PlannedItem item = PlannedItem.of("subject", State.NEW, name, line);
        boolean slip = fromSheet() && !now.subjects().isEmpty();
        items.add(slip ? item.noting(List.of(Reason.of("import.fresh.subject"))) : item);
    }

    /** A table may be of one class only: what it does not name is not gone. */
    void gone(String kind, List<String> names) {
        if (!fromSheet()) names.forEach(name -> items.add(PlannedItem.gone(kind, name)));
    }

    /** Adds what differs to the changes. */
    static void differ(List<PlannedItem.Change> changes, String what, String before, String after) {
        if (!before.equals(after)) changes.add(new PlannedItem.Change(what, before, after));
    }

    /** Notes that a row typed in by hand is now known to the exporting program. */
    void link(List<PlannedItem.Change> changes, @Nullable String known) {
        if (known == null && !fromSheet()) changes.add(new PlannedItem.Change("link", "", ""));
    }
}
