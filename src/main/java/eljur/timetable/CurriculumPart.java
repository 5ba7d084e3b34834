package eljur.timetable;

import eljur.platform.Texts;
import java.util.Locale;

/** Обязательная часть, часть, формируемая участниками образовательных отношений, внеурочная деятельность. */
enum CurriculumPart {
    COMPULSORY,
    FORMED,
    EXTRACURRICULAR;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CurriculumPart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String said(Texts texts) {
        return texts.of("curriculum.part." + code());
    }
}
