package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.exchange.compare.ClassListImport;
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
import eljur.exchange.formats.Roster;
import eljur.exchange.formats.RosterReader;
import eljur.exchange.formats.SheetTimetableReader;
import eljur.exchange.formats.StaffList;
import eljur.exchange.formats.TopicList;
import eljur.exchange.formats.UntisFiles;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.UnreadableFile;
import eljur.platform.Refused;
import org.springframework.stereotype.Component;

/** Compares an uploaded file with what the school has now, in the transaction of whoever asks. */
@Component
class ImportPlans {

    private final Batches batches;
    private final TimetableImport timetables;
    private final ClassListImport classLists;
    private final StaffImport staff;
    private final TopicsImport topics;
    private final MarksImport marks;
    private final OneRosterImport oneRoster;

    ImportPlans(
            Batches batches,
            TimetableImport timetables,
            ClassListImport classLists,
            StaffImport staff,
            TopicsImport topics,
            MarksImport marks,
            OneRosterImport oneRoster) {
        this.batches = batches;
        this.timetables = timetables;
        this.classLists = classLists;
        this.staff = staff;
        this.topics = topics;
        this.marks = marks;
        this.oneRoster = oneRoster;
    }

    /** Something understood, ready to be compared with a school. */
    interface Understood {
        PlannedImport with(long school);
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
            case SHEET, LOAD -> timetable(SheetTimetableReader.read(UploadedFile.sheet(format, content), kind));
            case STAFF -> staff(StaffList.read(UploadedFile.sheet(format, content)));
            case TOPICS -> topics(TopicList.read(UploadedFile.sheet(format, content)));
            case ONEROSTER -> roster(RosterReader.read(content));
            case MARKS -> marks(MarksList.read(UploadedFile.sheet(format, content)));
            case CLASS_LIST -> classList(ClassListReader.read(UploadedFile.sheet(format, content)));
        };
    }

    private Understood timetable(ExportedTimetable file) {
        return school -> timetables.compared(school, file);
    }

    private Understood staff(StaffList list) {
        return school -> staff.compared(school, list);
    }

    private Understood topics(TopicList list) {
        return school -> topics.compared(school, list);
    }

    private Understood roster(Roster roster) {
        return school -> oneRoster.compared(school, roster);
    }

    private Understood marks(MarksList list) {
        return school -> marks.compared(school, list);
    }

    private Understood classList(ClassList list) {
        return school -> classLists.compared(school, list);
    }

    /** @throws Refused when the school has no year for it */
    PlannedImport compared(CurrentUser who, Batch batch) {
        byte[] content = batches.content(who, batch);
        FileKind format = FileKind.of(batch.fileName(), content);
        return read(batch.kind(), format, content).with(who.schoolId());
    }
}
