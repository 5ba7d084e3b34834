package eljur.exchange;

import java.util.Arrays;

/** What a file brings. */
enum ImportKind {
    TIMETABLE("asc"),
    CLASS_LIST("class-list");

    private final String code;

    ImportKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static ImportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
