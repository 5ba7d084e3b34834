package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.results.certificates.MarkForm.Entry;
import eljur.results.certificates.ResultMarks.Decision;
import eljur.results.certificates.ResultMarks.Kind;
import eljur.results.certificates.ResultMarks.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The deputy head decides the final marks: one pupil's, or all clear ones of a class; each kept with what it was made of. */
@Component
class CertificateSaves {

    static final Set<MarkValue> ALLOWED = Set.of(
            MarkValue.FIVE,
            MarkValue.FOUR,
            MarkValue.THREE,
            MarkValue.TWO,
            MarkValue.PASS,
            MarkValue.FAIL,
            MarkValue.EXEMPT);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CertificateClasses classes;
    private final CertificateLines lines;
    private final ResultMarks marks;
    private final Texts texts;
    private final Clock clock;

    CertificateSaves(CertificateClasses classes, CertificateLines lines, ResultMarks marks, Texts texts, Clock clock) {
        this.classes = classes;
        this.lines = lines;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return how many marks were written */
    @Transactional
    public int takeOver(CurrentUser who, long id) {
        CertificateClass of = classes.classForDeciding(who, id);
        if (!of.leadsToACertificate()) return 0;
        int written = 0;
        for (var line : lines.of(who.schoolId(), of).lines())
            for (var entry : line.entries())
                if (entry.canBeTakenOver()
                        && write(who, of, line.pupil(), entry, entry.proposal().value(), null)) written++;
        return written;
    }

    /**
     * @return how many marks were written
     * @throws UnreadMarks naming every line that cannot be written; then nothing was
     */
    @Transactional
    public int save(CurrentUser who, long id, long pupil, Map<String, String> typed) {
        CertificateClass of = classes.classForDeciding(who, id);
        CertificateLine line = line(who, of, pupil);
        MarkForm form = MarkForm.of(
                typed,
                line.entries().stream().map(one -> one.subject().id()).toList(),
                ALLOWED,
                "certificates.no.mark",
                texts);
        Map<Long, String> errors = new LinkedHashMap<>(form.errors());
        Map<CertificateEntry, Entry> changed = new LinkedHashMap<>();
        form.entries().forEach((subject, entry) -> {
            CertificateEntry stands = line.of(subject).orElseThrow(NotFound::new);
            if (entry.value() == stands.standing().value()) return;
            String no = refusal(of, stands, entry);
            if (no == null) changed.put(stands, entry);
            else errors.put(subject, no);
        });
        if (!errors.isEmpty()) throw new UnreadMarks(errors);
        changed.forEach((stands, entry) -> {
            String reason = entry.reason().isEmpty() ? null : entry.reason();
            if (!write(who, of, pupil, stands, entry.value(), reason))
                throw new UnreadMarks(Map.of(stands.subject().id(), texts.of("certificates.no.changed")));
        });
        return changed.size();
    }

    private CertificateLine line(CurrentUser who, CertificateClass of, long pupil) {
        if (!of.leadsToACertificate()) {
            if (classes.pupils(who.schoolId(), of).stream().noneMatch(one -> one.id() == pupil)) throw new NotFound();
            return new CertificateLine(pupil, "", List.of(), 0);
        }
        return lines.of(who.schoolId(), of).lines().stream()
                .filter(one -> one.pupil() == pupil)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private @Nullable String refusal(CertificateClass of, CertificateEntry stands, Entry entry) {
        if (entry.seen() != stands.standing().version()) return texts.of("certificates.no.changed");
        if (!entry.reason().isEmpty()) return null;
        if (stands.standing().value() != null && !decidedToday(of, stands))
            return texts.of("certificates.no.reason-of-change");
        MarkValue proposed = stands.proposal().value();
        if (entry.value() == null || entry.value() == proposed) return null;
        return proposed == null
                ? texts.of("certificates.no.reason-without")
                : texts.of("certificates.no.reason", proposed.printed());
    }

    private boolean decidedToday(CertificateClass of, CertificateEntry stands) {
        var at = stands.standing().at();
        return at != null && LocalDate.ofInstant(at, of.zone()).equals(LocalDate.ofInstant(clock.instant(), of.zone()));
    }

    private boolean write(
            CurrentUser who,
            CertificateClass of,
            long pupil,
            CertificateEntry entry,
            @Nullable MarkValue value,
            @Nullable String reason) {
        return marks.add(
                who,
                new Place(of.year(), pupil, entry.subject().id(), Kind.FINAL),
                entry.standing(),
                new Decision(
                        value,
                        entry.proposal().value(),
                        JSON.writeValueAsString(entry.rule()),
                        JSON.writeValueAsString(entry.proposal()),
                        null,
                        reason));
    }
}
