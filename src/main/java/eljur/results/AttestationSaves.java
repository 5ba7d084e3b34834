package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.certificates.MarkForm;
import eljur.results.certificates.ResultMarks;
import eljur.results.certificates.ResultMarks.Decision;
import eljur.results.certificates.ResultMarks.Kind;
import eljur.results.certificates.ResultMarks.Place;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.results.certificates.UnreadMarks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher enters the marks of the yearly attestation, all or nothing; they close with the year. */
@Component
class AttestationSaves {

    private static final Set<MarkValue> ALLOWED = Set.of(
            MarkValue.FIVE,
            MarkValue.FOUR,
            MarkValue.THREE,
            MarkValue.TWO,
            MarkValue.PASS,
            MarkValue.FAIL,
            MarkValue.EXEMPT);

    private final ResultCourses courses;
    private final ResultPupils pupils;
    private final PeriodMarks columns;
    private final Attestations attestations;
    private final ResultMarks marks;
    private final Texts texts;

    AttestationSaves(
            ResultCourses courses,
            ResultPupils pupils,
            PeriodMarks columns,
            Attestations attestations,
            ResultMarks marks,
            Texts texts) {
        this.courses = courses;
        this.pupils = pupils;
        this.columns = columns;
        this.attestations = attestations;
        this.marks = marks;
        this.texts = texts;
    }

    /**
     * @return how many marks were written
     * @throws NotFound when a pupil is not of the course
     * @throws UnreadMarks naming every line that cannot be written; then nothing was
     */
    @Transactional
    public int save(CurrentUser who, long id, Map<String, String> typed) {
        ResultCourse course = courses.courseForReading(who, id);
        if (course.unmarked()) throw new Refused("results.no.unmarked");
        columns.openForWriting(who, course.column(course.year()));
        Attestations.OfCourse stand = attestations.of(who.schoolId(), course);
        var there = pupils.pupils(who, course, course.year()).stream()
                .map(ResultPupil::id)
                .toList();
        refuseStrangers(typed, there);
        MarkForm form = MarkForm.of(typed, there, ALLOWED, "results.no.mark", texts);
        Map<Long, String> errors = new LinkedHashMap<>(form.errors());
        Map<Long, MarkForm.Entry> changed = new LinkedHashMap<>();
        form.entries().forEach((pupil, entry) -> {
            Standing stands = stand.marks().getOrDefault(pupil, Standing.NONE);
            if (entry.value() == stands.value()) return;
            String no = refusal(course, stands, entry);
            if (no == null) changed.put(pupil, entry);
            else errors.put(pupil, no);
        });
        if (!errors.isEmpty()) throw new UnreadMarks(errors);
        changed.forEach((pupil, entry) -> write(who, course, stand, pupil, entry));
        return changed.size();
    }

    private static void refuseStrangers(Map<String, String> typed, List<Long> there) {
        for (String field : typed.keySet())
            if (field.matches("m\\.[0-9]{1,18}") && !there.contains(Long.parseLong(field.substring(2))))
                throw new NotFound();
    }

    private @Nullable String refusal(ResultCourse course, Standing stands, MarkForm.Entry entry) {
        if (entry.seen() != stands.version()) return texts.of("certificates.no.changed");
        boolean ofEarlier = stands.value() != null
                && stands.at() != null
                && !LocalDate.ofInstant(stands.at(), course.zone()).equals(course.today());
        return ofEarlier && entry.reason().isEmpty() ? texts.of("certificates.no.reason-of-change") : null;
    }

    private void write(
            CurrentUser who, ResultCourse course, Attestations.OfCourse stand, long pupil, MarkForm.Entry entry) {
        String reason = entry.reason().isEmpty() ? null : entry.reason();
        boolean written = marks.add(
                who,
                new Place(stand.year(), pupil, course.subject(), Kind.ATTESTATION),
                stand.marks().getOrDefault(pupil, Standing.NONE),
                new Decision(entry.value(), null, null, null, null, reason));
        if (!written) throw new UnreadMarks(Map.of(pupil, texts.of("certificates.no.changed")));
    }
}
