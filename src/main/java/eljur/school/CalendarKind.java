package eljur.school;

/** What a day, or several in a row, can be against the calendar. */
enum CalendarKind {
    /** No lessons: карантин, актированный день. What was planned is shown as cancelled. */
    OFF,
    /** A day off that is worked, by the timetable of another weekday. */
    WORK,
    /** Lessons from afar. */
    REMOTE,
    /** Shorter lessons, by bells of their own. */
    SHORT;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static CalendarKind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
