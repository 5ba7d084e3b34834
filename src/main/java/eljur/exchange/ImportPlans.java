package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import org.springframework.stereotype.Component;

/** Compares an uploaded file with what the school has now, in the transaction of whoever asks. */
@Component
class ImportPlans {

    private final Batches batches;
    private final TimetableImport timetables;
    private final ClassListImport classLists;

    ImportPlans(Batches batches, TimetableImport timetables, ClassListImport classLists) {
        this.batches = batches;
        this.timetables = timetables;
        this.classLists = classLists;
    }

    /** @throws Refused when the school has no year for it */
    PlannedImport compared(CurrentUser who, Batch batch) {
        byte[] content = batches.content(who, batch);
        return batch.kind() == ImportKind.TIMETABLE
                ? timetables.compared(who.schoolId(), content)
                : classLists.compared(who.schoolId(), FileKind.of(batch.fileName(), content), content);
    }
}
