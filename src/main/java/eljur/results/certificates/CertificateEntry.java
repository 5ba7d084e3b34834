package eljur.results.certificates;

import eljur.journal.MarkValue;
import eljur.results.certificates.CertificateOrder.Applied;
import eljur.results.certificates.GivenMark.Kind;
import eljur.results.certificates.ResultMarks.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one subject comes to for one pupil: the proposal, by what, and what stands. */
record CertificateEntry(CertificateSubject subject, FinalMark proposal, Applied rule, Standing standing) {

    private static final int HALVES = 2;

    /**
     * All that is known of a pupil.
     *
     * @param taught subjects on the pupil's plan this year
     * @param given marks of half-years and years
     * @param year its name
     */
    record Facts(int grade, String year, Set<Long> taught, List<GivenMark> given) {}

    /** @param exam of this subject, or null */
    static CertificateEntry of(CertificateSubject subject, Facts facts, @Nullable MarkValue exam, Standing standing) {
        var rule = new Applied(facts.grade(), CertificateOrder.since(), subject.way(), subject.parts(), subject.act());
        FinalMark proposal =
                facts.grade() == CertificateOrder.ELEVEN ? ofEleven(subject, facts) : ofNine(subject, facts, exam);
        return new CertificateEntry(subject, proposal, rule, standing);
    }

    /** Does the pupil have it, or has had it. */
    boolean isThere(Facts facts) {
        return standing.version() > 0
                || !proposal.from().isEmpty()
                || facts.taught().stream().anyMatch(subject::isOf);
    }

    boolean canBeTakenOver() {
        return standing.version() == 0 && proposal.mayBeTakenOver();
    }

    private static FinalMark ofEleven(CertificateSubject subject, Facts facts) {
        boolean now = facts.taught().stream().anyMatch(subject::isOf);
        List<GivenMark> own = facts.given().stream()
                .filter(one -> subject.isOf(one.subject()))
                .toList();
        return FinalMark.ofGradeEleven(own, HALVES, now ? List.of(facts.grade()) : List.of());
    }

    private static FinalMark ofNine(CertificateSubject subject, Facts facts, @Nullable MarkValue exam) {
        List<GivenMark> years = years(subject, facts);
        boolean whole = subject.parts().stream()
                .filter(facts.taught()::contains)
                .allMatch(
                        part -> years.stream().anyMatch(one -> one.subject() == part && one.grade() == facts.grade()));
        GivenMark written = exam == null
                ? null
                : new GivenMark(exam, Kind.EXAM, facts.grade(), facts.year(), 0, subject.id(), false);
        return FinalMark.ofGradeNine(years, whole, written, CertificateOrder.asksExam(subject.name()), subject.way());
    }

    // Of each subject that it was taught as, the last year: what ended in grade 7, keeps the mark of grade 7. Of who
    // was taught
    // it as one, as at another school, that one counts.
    private static List<GivenMark> years(CertificateSubject subject, Facts facts) {
        List<GivenMark> last = subject.parts().stream()
                .flatMap(part -> lastYear(facts, part).stream())
                .toList();
        return last.isEmpty() ? lastYear(facts, subject.id()).stream().toList() : last;
    }

    private static Optional<GivenMark> lastYear(Facts facts, long part) {
        return facts.given().stream()
                .filter(one -> one.subject() == part && one.kind() == Kind.YEAR)
                .max(Comparator.comparingInt(GivenMark::grade));
    }
}
