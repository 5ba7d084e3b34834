package eljur.results;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One pupil of a register in a period: by the same lines as «Итоги», so that both say the same. */
@Component
@Transactional(readOnly = true)
class PupilOutlooks {

    private final ResultCourses courses;
    private final ResultLines lines;
    private final Forecasts forecasts;
    private final ResultWords words;

    PupilOutlooks(ResultCourses courses, ResultLines lines, Forecasts forecasts, ResultWords words) {
        this.courses = courses;
        this.lines = lines;
        this.forecasts = forecasts;
        this.words = words;
    }

    /** @throws NotFound no such register, period or pupil in it, or not the reader's own */
    PupilOutlook outlookForReading(CurrentUser who, long id, long term, long pupil) {
        ResultCourse course = courses.courseForReading(who, id);
        ResultCourse.Shown shown = course.term(term).orElseThrow(NotFound::new);
        if (course.unmarked()) throw new Refused("results.no.unmarked");
        return lines.of(who, course, shown).stream()
                .filter(line -> line.pupil().id() == pupil)
                .findFirst()
                .map(line -> outlook(course, shown, line))
                .orElseThrow(NotFound::new);
    }

    private PupilOutlook outlook(ResultCourse course, ResultCourse.Shown shown, ResultLine line) {
        var forecast = forecasts.of(line.rule(), line.proposal().mean());
        boolean open = !line.isGiven() && !course.today().isAfter(shown.endsOn());
        return new PupilOutlook(
                ResultWords.sign(line.standing().value()),
                line.standing().version(),
                line.isGiven() ? null : ResultWords.sign(line.proposal().value()),
                line.isGiven() ? "" : words.doubt(line),
                forecast.now(),
                open ? forecast.needed() : List.of(),
                words.how(line.rule(), line.inputs()),
                words.marks(line.rule(), line.inputs()),
                forecast.rule());
    }
}
