package eljur.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The final marks of a class that leads to a certificate.
 *
 * @param id of the class; 0: there is none that the reader may see
 * @param grade 9 or 11; another: no certificate
 * @param ready proposed, clear, and nothing stands
 * @param due how many marks are to be decided, {@code decided} how many are
 * @param exams of which so many are asked of each pupil; 0: none count
 */
public record CertificatePage(
        long id,
        String name,
        int grade,
        List<Tab> classes,
        boolean mayDecide,
        long ready,
        long decided,
        long due,
        int exams,
        List<Subject> subjects,
        List<Line> lines,
        Paper paper) {

    /** What only the printed sheet says. */
    public record Paper(String school, List<Signer> signers) {}

    /** @param name empty where the school has not said who signs: then it is written by hand */
    public record Signer(String position, String name) {}

    public record Tab(long id, String name, boolean shown) {}

    public record Subject(long id, String name) {}

    /** @param exams how many were written, in words */
    public record Line(long pupil, String name, String exams, List<Cell> cells) {}

    /**
     * @param subject 0: the pupil never had it
     * @param decided it stands; else it is proposed
     * @param look it is to be looked at, and why
     */
    public record Cell(long subject, ResultPage.@Nullable Sign mark, boolean decided, String look, String said) {}

    public boolean leadsToACertificate() {
        return grade == 9 || grade == 11;
    }
}
