package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.certificates.CertificateLines.Sheet;
import eljur.results.settings.SettingSubjects;
import eljur.results.web.CertificateOfPupil;
import eljur.results.web.CertificatePage;
import eljur.results.web.ResultPage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The pages of final marks, each from one snapshot. */
@Component
@Transactional(readOnly = true)
class CertificatePages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CertificateClasses classes;
    private final CertificateLines lines;
    private final SettingSubjects names;
    private final CertificateWords words;
    private final CertificatePaper paper;
    private final Texts texts;

    CertificatePages(
            CertificateClasses classes,
            CertificateLines lines,
            SettingSubjects names,
            CertificateWords words,
            CertificatePaper paper,
            Texts texts) {
        this.classes = classes;
        this.lines = lines;
        this.names = names;
        this.words = words;
        this.paper = paper;
        this.texts = texts;
    }

    /** Of the first class that the reader may see, if there is one. */
    CertificatePage first(CurrentUser who) {
        List<CertificateClass> own = classes.classesForReading(who);
        return own.isEmpty() ? NONE : of(who, own, own.getFirst());
    }

    CertificatePage ofClass(CurrentUser who, long id) {
        return of(who, classes.classesForReading(who), classes.classForReading(who, id));
    }

    private static final CertificatePage NONE = new CertificatePage(
            0, "", 0, List.of(), false, 0, 0, 0, 0, List.of(), List.of(), new CertificatePage.Paper("", List.of()));

    private CertificatePage of(CurrentUser who, List<CertificateClass> own, CertificateClass of) {
        Sheet sheet = of.leadsToACertificate() ? lines.of(who.schoolId(), of) : new Sheet(of, List.of(), List.of());
        int exams = of.grade() == CertificateOrder.NINE ? CertificateOrder.exams() : 0;
        List<CertificateEntry> all =
                sheet.lines().stream().flatMap(one -> one.entries().stream()).toList();
        return new CertificatePage(
                of.id(),
                of.name(),
                of.grade(),
                own.stream()
                        .map(one -> new CertificatePage.Tab(one.id(), one.name(), one.id() == of.id()))
                        .toList(),
                classes.mayDecide(who),
                all.stream().filter(CertificateEntry::canBeTakenOver).count(),
                all.stream().filter(one -> one.standing().value() != null).count(),
                all.size(),
                exams,
                sheet.subjects().stream()
                        .map(one -> new CertificatePage.Subject(one.id(), one.name()))
                        .toList(),
                sheet.lines().stream().map(one -> line(sheet, one, exams)).toList(),
                paper.of(who.schoolId(), of));
    }

    private CertificatePage.Line line(Sheet sheet, CertificateLine line, int exams) {
        return new CertificatePage.Line(
                line.pupil(),
                line.name(),
                exams == 0 ? "" : texts.of("certificates.exams.count", line.exams(), exams),
                sheet.subjects().stream()
                        .map(subject -> line.of(subject.id())
                                .map(this::cell)
                                .orElse(new CertificatePage.Cell(0, null, false, "", "")))
                        .toList());
    }

    private CertificatePage.Cell cell(CertificateEntry entry) {
        MarkValue stands = entry.standing().value(),
                shown = stands == null ? entry.proposal().value() : stands;
        String look = stands == null ? words.doubt(entry.proposal().doubt()) : "";
        String said = shown == null
                ? texts.of("certificates.open")
                : texts.of(stands == null ? "certificates.proposed" : "certificates.stands", shown.printed());
        return new CertificatePage.Cell(
                entry.subject().id(), sign(shown), stands != null, look, look.isEmpty() ? said : said + ", " + look);
    }

    CertificateOfPupil ofPupil(CurrentUser who, long id, long pupil, Map<String, String> typed, @Nullable Refused no) {
        CertificateClass of = classes.classForReading(who, id);
        Map<Long, String> subjects = names.of(who.schoolId());
        Map<Long, String> errors = no instanceof UnreadMarks unread ? unread.errors() : Map.of();
        CertificateLine line = pupil(who, of, pupil);
        return new CertificateOfPupil(
                of.id(),
                of.name(),
                of.grade(),
                pupil,
                line.name(),
                classes.mayDecide(who),
                line.entries().stream()
                        .map(one -> line(of, one, subjects, typed, errors))
                        .toList(),
                no == null ? null : no.said(texts));
    }

    private CertificateLine pupil(CurrentUser who, CertificateClass of, long pupil) {
        return lines.of(who.schoolId(), of).lines().stream()
                .filter(one -> one.pupil() == pupil)
                .findFirst()
                .map(one -> of.leadsToACertificate() ? one : new CertificateLine(pupil, one.name(), List.of(), 0))
                .orElseThrow(NotFound::new);
    }

    private CertificateOfPupil.Line line(
            CertificateClass of,
            CertificateEntry entry,
            Map<Long, String> subjects,
            Map<String, String> typed,
            Map<Long, String> errors) {
        MarkValue stands = entry.standing().value();
        FinalMark made = made(entry);
        long subject = entry.subject().id();
        return new CertificateOfPupil.Line(
                subject,
                entry.subject().name(),
                made.from().stream()
                        .map(one -> new ResultPage.Counted(
                                Objects.requireNonNull(sign(one.value())),
                                words.part(one, entry.subject(), subjects),
                                "",
                                !one.counts()))
                        .toList(),
                words.how(entry.rule(), made),
                entry.rule().act(),
                sign(entry.proposal().value()),
                stands == null ? words.doubt(entry.proposal().doubt()) : "",
                sign(stands),
                words.decision(entry.standing(), of.zone()),
                typed.getOrDefault("m." + subject, stands == null ? "" : stands.printed()),
                typed.getOrDefault("r." + subject, ""),
                entry.standing().version(),
                errors.getOrDefault(subject, ""));
    }

    // What stands is explained by what it was made of then, whatever the registers say today.
    private static FinalMark made(CertificateEntry entry) {
        String made = entry.standing().made();
        return entry.standing().value() == null || made == null
                ? entry.proposal()
                : JSON.readValue(made, FinalMark.class);
    }

    private static ResultPage.@Nullable Sign sign(@Nullable MarkValue value) {
        return value == null ? null : new ResultPage.Sign(value.printed(), value.cssClass());
    }
}
