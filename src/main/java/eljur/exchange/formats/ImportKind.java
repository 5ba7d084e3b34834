package eljur.exchange.formats;

import java.util.Arrays;

/** What a file brings, in the order in which a school does it. */
public enum ImportKind {
    ONEROSTER("oneroster", "oneroster-import"),
    STAFF("staff", "staff-import"),
    CLASS_LIST("class-list", "class-list-import"),
    LOAD("load", "load-import"),
    SHEET("timetable", "timetable-import"),
    TIMETABLE("asc", "timetable-import"),
    UNTIS("untis", "timetable-import"),
    TOPICS("topics", "topics-import"),
    MARKS("marks", "marks-import");

    private final String code;
    private final String right;

    ImportKind(String code, String right) {
        this.code = code;
        this.right = right;
    }

    /** The entity whose {@code load} is the right to bring such a file in. */
    public String right() {
        return right;
    }

    /** Is it a table to be filled in by people, with a template to begin from? */
    public boolean hasTemplate() {
        return this != TIMETABLE && this != UNTIS && this != ONEROSTER;
    }

    public String code() {
        return code;
    }

    public static ImportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
