package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.exchange.compare.ClassListImport;
import eljur.exchange.compare.HoldsFrom;
import eljur.exchange.compare.ImportPlan;
import eljur.exchange.compare.MarksImport;
import eljur.exchange.compare.OneRosterImport;
import eljur.exchange.compare.PlannedImport;
import eljur.exchange.compare.StaffImport;
import eljur.exchange.compare.TimetableImport;
import eljur.exchange.compare.TopicsImport;
import eljur.exchange.formats.AscReader;
import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.ClassListReader;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.formats.MarksList;
import eljur.exchange.formats.Reason;
import eljur.exchange.formats.Roster;
import eljur.exchange.formats.RosterReader;
import eljur.exchange.formats.SheetTimetableReader;
import eljur.exchange.formats.StaffList;
import eljur.exchange.formats.TopicList;
import eljur.exchange.formats.UnreadColumns;
import eljur.exchange.formats.UntisFiles;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares an uploaded file with what the school has now, in the transaction of whoever asks. */
@Component
class ImportPlans {

    private static final int NAMED = 10;

    private final Batches batches;
    private final Answers answers;
    private final TimetableImport timetables;
    private final ClassListImport classLists;
    private final StaffImport staff;
    private final TopicsImport topics;
    private final MarksImport marks;
    private final OneRosterImport oneRoster;

    ImportPlans(
            Batches batches,
            Answers answers,
            TimetableImport timetables,
            ClassListImport classLists,
            StaffImport staff,
            TopicsImport topics,
            MarksImport marks,
            OneRosterImport oneRoster) {
        this.batches = batches;
        this.answers = answers;
        this.timetables = timetables;
        this.classLists = classLists;
        this.staff = staff;
        this.topics = topics;
        this.marks = marks;
        this.oneRoster = oneRoster;
    }

    /**
     * What whoever loads a file has chosen for it.
     *
     * @param from the day from which a timetable shall hold; null: what is proposed
     * @param answers to what the file leaves open, by question
     */
    record Chosen(@Nullable LocalDate from, Map<String, String> answers) {}

    /** Something understood, ready to be compared with a school. */
    interface Understood {
        PlannedImport with(long school, Chosen chosen);
    }

    /** @throws UnreadableFile when it cannot be understood at all */
    Understood read(ImportKind kind, FileKind format, byte[] content) {
        return switch (kind) {
            case TIMETABLE -> timetable(AscReader.read(content));
            case UNTIS ->
                timetable(
                        format == FileKind.ZIP
                                ? UntisFiles.readZip(content)
                                : UntisFiles.read(UploadedFile.sheet(format, content)));
            case ONEROSTER -> roster(RosterReader.read(content));
            case SHEET, LOAD, STAFF, TOPICS, MARKS, CLASS_LIST -> table(kind, UploadedFile.sheet(format, content));
        };
    }

    private Understood table(ImportKind kind, Sheet sheet) {
        List<Reason> said = new ArrayList<>(unread(kind, UnreadColumns.of(kind, sheet)));
        Understood understood = switch (kind) {
            case STAFF -> {
                StaffList list = StaffList.read(sheet);
                said.addAll(list.remarks());
                yield staff(list);
            }
            case TOPICS -> topics(TopicList.read(sheet));
            case MARKS -> marks(MarksList.read(sheet));
            case CLASS_LIST -> {
                ClassList list = ClassListReader.read(sheet);
                said.addAll(list.remarks());
                yield classList(list);
            }
            default -> sheetTimetable(sheet, kind);
        };
        return said.isEmpty() ? understood : (school, chosen) -> new Noted(understood.with(school, chosen), said);
    }

    /** Who teaches what is no fact about a person here but about a class: the column is named with the table where it belongs. */
    private static List<Reason> unread(ImportKind kind, List<String> columns) {
        List<String> unknown = new ArrayList<>(columns);
        List<String> subjects = columns.stream()
                .filter(column -> UnreadColumns.isTaughtSubjects(kind, column))
                .toList();
        unknown.removeAll(subjects);
        List<Reason> said = new ArrayList<>();
        subjects.forEach(column -> said.add(Reason.of("import.columns.staff-subjects", Cells.excerpt(column))));
        String named = unknown.stream().limit(NAMED).map(Cells::excerpt).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) said.add(Reason.of("import.columns.unread", named));
        return said;
    }

    /** With a word more about the whole file. */
    private record Noted(PlannedImport planned, List<Reason> more) implements PlannedImport {

        @Override
        public ImportPlan plan() {
            ImportPlan plan = planned.plan();
            return new ImportPlan(
                    plan.kinds(),
                    plan.items(),
                    Stream.concat(plan.remarks().stream(), more.stream()).toList(),
                    plan.questions());
        }

        @Override
        public @Nullable HoldsFrom holds() {
            return planned.holds();
        }

        @Override
        public List<TouchedRow> apply(CurrentUser who) {
            return planned.apply(who);
        }
    }

    private Understood timetable(ExportedTimetable file) {
        return (school, chosen) -> timetables.compared(school, file, chosen.from());
    }

    /** A row may name a group of the school only; what nobody can read is said before one asks which school it is. */
    private Understood sheetTimetable(Sheet sheet, ImportKind kind) {
        ExportedTimetable alone = SheetTimetableReader.read(sheet, kind, List.of());
        return kind == ImportKind.LOAD
                ? (school, chosen) -> timetables.compared(
                        school, groups -> SheetTimetableReader.read(sheet, kind, groups), chosen.from())
                : timetable(alone);
    }

    private Understood staff(StaffList list) {
        return (school, chosen) -> staff.compared(school, list, chosen.answers());
    }

    private Understood topics(TopicList list) {
        return (school, chosen) -> topics.compared(school, list);
    }

    private Understood roster(Roster roster) {
        return (school, chosen) -> oneRoster.compared(school, roster, chosen.answers());
    }

    private Understood marks(MarksList list) {
        return (school, chosen) -> marks.compared(school, list);
    }

    private Understood classList(ClassList list) {
        return (school, chosen) -> classLists.compared(school, list, chosen.answers());
    }

    /**
     * @param from the day from which a timetable shall hold, as it was typed; empty: what is proposed
     * @throws Refused when the school has no year for it, or it cannot hold from that day
     */
    PlannedImport compared(CurrentUser who, Batch batch, String from) {
        byte[] content = batches.content(who, batch);
        FileKind format = FileKind.of(batch.fileName(), content);
        Chosen chosen = new Chosen(day(from), answers.of(who, batch));
        return read(batch.kind(), format, content).with(who.schoolId(), chosen);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("import.from.unclear", Cells.excerpt(typed));
        }
    }
}
