package eljur.timetable;

import eljur.platform.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a course is: урок, факультатив, электив, кружок, внеурочное занятие. */
enum CourseKind {
    LESSON,
    ELECTIVE,
    OPTIONAL,
    CLUB,
    EXTRACURRICULAR;

    static final Set<String> CODES =
            Arrays.stream(values()).map(CourseKind::code).collect(Collectors.toUnmodifiableSet());

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static CourseKind of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    static String said(Texts texts, String code) {
        return texts.of("course.kind." + code);
    }

    /** Clubs and extracurricular work stand beside the lessons: they are held against a norm of their own. */
    boolean extracurricular() {
        return this == CLUB || this == EXTRACURRICULAR;
    }
}
