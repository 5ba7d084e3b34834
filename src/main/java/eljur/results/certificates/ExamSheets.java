package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.certificates.ResultMarks.Kind;
import eljur.results.certificates.ResultMarks.Place;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.results.settings.Settings;
import eljur.results.web.ExamsPage;
import eljur.results.web.ResultPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The exam marks of a class in one subject, on one screen with the day of the result. */
@Component
@Transactional(readOnly = true)
class ExamSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CertificateClasses classes;
    private final CertificateLines lines;
    private final ResultMarks marks;
    private final Settings settings;
    private final Texts texts;

    ExamSheets(CertificateClasses classes, CertificateLines lines, ResultMarks marks, Settings settings, Texts texts) {
        this.classes = classes;
        this.lines = lines;
        this.marks = marks;
        this.settings = settings;
        this.texts = texts;
    }

    /** @param asked the subject; null: the first in which everybody has an exam */
    ExamsPage page(CurrentUser who, long id, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        CertificateClass of = classes.classForReading(who, id);
        var sheet = of.grade() == CertificateOrder.NINE
                ? lines.of(who.schoolId(), of)
                : new CertificateLines.Sheet(of, List.of(), List.of());
        CertificateSubject subject = chosen(sheet.subjects(), asked);
        List<Long> pupils = sheet.lines().stream().map(CertificateLine::pupil).toList();
        Map<Place, Standing> standing = marks.of(who.schoolId(), of.year(), pupils);
        int days = CertificateOrder.examDays(settings.of(who.schoolId()), of.grade(), of.today());
        Map<Long, String> errors = no instanceof UnreadMarks unread ? unread.errors() : Map.of();
        return new ExamsPage(
                of.id(),
                of.name(),
                of.grade(),
                subject == null ? 0 : subject.id(),
                subject == null ? "" : subject.name(),
                sheet.subjects().stream()
                        .map(one -> new ExamsPage.Tab(one.id(), one.name(), one.equals(subject)))
                        .toList(),
                classes.mayDecide(who),
                days,
                typed.getOrDefault("known", of.today().toString()),
                subject == null
                        ? List.of()
                        : sheet.lines().stream()
                                .map(one -> line(of, one, subject, standing, days, typed, errors))
                                .toList(),
                no == null ? null : no.said(texts));
    }

    private static @Nullable CertificateSubject chosen(List<CertificateSubject> subjects, @Nullable Long asked) {
        if (subjects.isEmpty() && asked == null) return null;
        if (asked != null)
            return subjects.stream()
                    .filter(one -> one.id() == asked)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        return subjects.stream()
                .filter(one -> CertificateOrder.asksExam(one.name()))
                .findFirst()
                .orElse(subjects.getFirst());
    }

    private ExamsPage.Line line(
            CertificateClass of,
            CertificateLine line,
            CertificateSubject subject,
            Map<Place, Standing> standing,
            int days,
            Map<String, String> typed,
            Map<Long, String> errors) {
        Standing stands =
                standing.getOrDefault(new Place(of.year(), line.pupil(), subject.id(), Kind.EXAM), Standing.NONE);
        MarkValue value = stands.value();
        long late = value == null ? 0 : late(of, stands, days);
        return new ExamsPage.Line(
                line.pupil(),
                line.name(),
                value == null ? null : new ResultPage.Sign(value.printed(), value.cssClass()),
                value == null || stands.knownOn() == null ? "" : DAY.format(stands.knownOn()),
                value == null || stands.firstAt() == null ? "" : DAY.format(day(of, stands.firstAt())),
                late > 0 ? texts.of("exams.late", late) : value == null ? "" : texts.of("exams.in-time"),
                late > 0,
                typed.getOrDefault("m." + line.pupil(), value == null ? "" : value.printed()),
                typed.getOrDefault("r." + line.pupil(), ""),
                stands.version(),
                errors.getOrDefault(line.pupil(), ""));
    }

    private static long late(CertificateClass of, Standing stands, int days) {
        if (stands.knownOn() == null || stands.firstAt() == null) return 0;
        return ExamTerm.daysLate(stands.knownOn(), day(of, stands.firstAt()), days);
    }

    private static LocalDate day(CertificateClass of, Instant at) {
        return LocalDate.ofInstant(at, of.zone());
    }
}
