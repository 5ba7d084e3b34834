package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.results.certificates.MarkForm.Entry;
import eljur.results.certificates.ResultMarks.Decision;
import eljur.results.certificates.ResultMarks.Kind;
import eljur.results.certificates.ResultMarks.Place;
import eljur.results.certificates.ResultMarks.Standing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exam marks of a class in a subject, written as one: all or nothing. */
@Component
class ExamSaves {

    private static final Set<MarkValue> ALLOWED =
            Set.of(MarkValue.FIVE, MarkValue.FOUR, MarkValue.THREE, MarkValue.TWO);

    private final CertificateClasses classes;
    private final CertificateLines lines;
    private final ResultMarks marks;
    private final Texts texts;

    ExamSaves(CertificateClasses classes, CertificateLines lines, ResultMarks marks, Texts texts) {
        this.classes = classes;
        this.lines = lines;
        this.marks = marks;
        this.texts = texts;
    }

    /**
     * @return how many marks were written
     * @throws UnreadMarks naming every line that cannot be written; then nothing was
     */
    @Transactional
    public int save(CurrentUser who, long id, long subject, Map<String, String> typed) {
        CertificateClass of = classes.classForDeciding(who, id);
        if (of.grade() != CertificateOrder.NINE) throw new Refused("exams.no.grade");
        var sheet = lines.of(who.schoolId(), of);
        if (sheet.subjects().stream().noneMatch(one -> one.id() == subject)) throw new NotFound();
        List<Long> pupils = sheet.lines().stream().map(CertificateLine::pupil).toList();
        Map<Place, Standing> standing = marks.of(who.schoolId(), of.year(), pupils);
        MarkForm form = MarkForm.of(typed, pupils, ALLOWED, "exams.no.mark", texts);
        Map<Long, String> errors = new LinkedHashMap<>(form.errors());
        Map<Place, Entry> changed = new LinkedHashMap<>();
        form.entries().forEach((pupil, entry) -> {
            Place place = new Place(of.year(), pupil, subject, Kind.EXAM);
            Standing stands = standing.getOrDefault(place, Standing.NONE);
            if (entry.value() == stands.value()) return;
            String no = refusal(of, stands, entry);
            if (no == null) changed.put(place, entry);
            else errors.put(pupil, no);
        });
        if (!errors.isEmpty()) throw new UnreadMarks(errors);
        if (changed.isEmpty()) return 0;
        LocalDate known = known(of, typed);
        changed.forEach((place, entry) -> write(who, place, standing.getOrDefault(place, Standing.NONE), entry, known));
        return changed.size();
    }

    private @Nullable String refusal(CertificateClass of, Standing stands, Entry entry) {
        if (entry.seen() != stands.version()) return texts.of("certificates.no.changed");
        boolean ofEarlier = stands.value() != null
                && stands.at() != null
                && !LocalDate.ofInstant(stands.at(), of.zone()).equals(of.today());
        return ofEarlier && entry.reason().isEmpty() ? texts.of("certificates.no.reason-of-change") : null;
    }

    private static LocalDate known(CertificateClass of, Map<String, String> typed) {
        LocalDate day;
        try {
            day = LocalDate.parse(Typed.text(typed.get("known"), 20));
        } catch (DateTimeParseException e) {
            throw new Refused("exams.no.day");
        }
        if (day.isAfter(of.today())) throw new Refused("exams.no.day-ahead");
        if (day.isBefore(of.yearStart())) throw new Refused("exams.no.day");
        return day;
    }

    private void write(CurrentUser who, Place place, Standing stands, Entry entry, LocalDate known) {
        String reason = entry.reason().isEmpty() ? null : entry.reason();
        // A mark that is only mended keeps the day on which it was known.
        LocalDate day = stands.knownOn() == null ? known : stands.knownOn();
        if (!marks.add(who, place, stands, new Decision(entry.value(), null, null, null, day, reason)))
            throw new UnreadMarks(Map.of(place.pupil(), texts.of("certificates.no.changed")));
    }
}
