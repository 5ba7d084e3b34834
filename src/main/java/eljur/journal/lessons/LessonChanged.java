package eljur.journal.lessons;

import java.time.ZoneId;
import java.util.List;

/** Somebody else changed the lesson since it was seen. */
class LessonChanged extends RuntimeException {

    private final transient LessonNow theirs;
    private final transient List<Attendance.Away> away;
    private final transient ZoneId zone;

    LessonChanged(LessonNow theirs, List<Attendance.Away> away, ZoneId zone) {
        super(null, null, false, false);
        this.theirs = theirs;
        this.away = away;
        this.zone = zone;
    }

    LessonNow theirs() {
        return theirs;
    }

    List<Attendance.Away> away() {
        return away;
    }

    ZoneId zone() {
        return zone;
    }
}
