package eljur.timetable;

import eljur.platform.Texts;
import eljur.timetable.CurriculumNorms.Finding;
import eljur.timetable.CurriculumNorms.Level;
import eljur.timetable.web.CurriculumTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is found about plans, in words. */
@Component
class CurriculumWords {

    private final Texts texts;

    CurriculumWords(Texts texts) {
        this.texts = texts;
    }

    /** @param query by which the page is asked where it is mended */
    List<CurriculumTable.Finding> of(List<Finding> findings, Level level, String whose, String query) {
        return findings.stream()
                .filter(one -> one.level() == level)
                .map(one -> new CurriculumTable.Finding(
                        whose,
                        texts.of(
                                "curriculum.norm." + one.key(),
                                WeeklyHours.number(one.is()),
                                String.valueOf(one.norm())),
                        texts.of("curriculum.source." + one.key()),
                        query))
                .toList();
    }

    String grade(int grade) {
        return texts.of("curriculum.grade", String.valueOf(grade));
    }

    static String query(long year, int grade, @org.jspecify.annotations.Nullable Long ofClass) {
        return "?year=" + year + "&grade=" + grade + (ofClass == null ? "" : "&class=" + ofClass);
    }
}
