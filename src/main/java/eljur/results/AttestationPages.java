package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.results.certificates.UnreadMarks;
import eljur.results.settings.Setting;
import eljur.results.web.AttestationPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the yearly attestation of a course; after a refusal with everything that was typed. */
@Component
@Transactional(readOnly = true)
class AttestationPages {

    private final ResultCourses courses;
    private final ResultPupils pupils;
    private final PeriodMarks columns;
    private final Attestations attestations;
    private final Texts texts;

    AttestationPages(
            ResultCourses courses, ResultPupils pupils, PeriodMarks columns, Attestations attestations, Texts texts) {
        this.courses = courses;
        this.pupils = pupils;
        this.columns = columns;
        this.attestations = attestations;
        this.texts = texts;
    }

    AttestationPage page(CurrentUser who, long id, Map<String, String> typed, @Nullable Refused no) {
        ResultCourse course = courses.courseForReading(who, id);
        Attestations.OfCourse stand = attestations.of(who.schoolId(), course);
        Map<Long, String> errors = no instanceof UnreadMarks unread ? unread.errors() : Map.of();
        List<ResultPupil> there = course.unmarked() ? List.of() : pupils.pupils(who, course, course.year());
        Setting rule =
                there.isEmpty() ? null : stand.rule(course, there.getFirst().grade());
        return new AttestationPage(
                id,
                course.name(),
                rule != null && rule.way().equals("counts"),
                rule == null ? "" : rule.act(),
                !course.unmarked() && columns.mayWrite(who, course.column(course.year())),
                there.stream()
                        .filter(one -> !one.leftBefore(course.today()))
                        .map(one -> line(one, stand, typed, errors))
                        .toList(),
                no == null ? null : no.said(texts));
    }

    private static AttestationPage.Line line(
            ResultPupil pupil, Attestations.OfCourse stand, Map<String, String> typed, Map<Long, String> errors) {
        Standing stands = stand.marks().getOrDefault(pupil.id(), Standing.NONE);
        MarkValue value = stands.value();
        return new AttestationPage.Line(
                pupil.id(),
                pupil.name(),
                ResultWords.sign(value),
                typed.getOrDefault("m." + pupil.id(), value == null ? "" : value.printed()),
                typed.getOrDefault("r." + pupil.id(), ""),
                stands.version(),
                errors.getOrDefault(pupil.id(), ""));
    }
}
