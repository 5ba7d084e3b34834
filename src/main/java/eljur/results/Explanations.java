package eljur.results;

import eljur.results.Derivations.Decision;
import eljur.results.web.ResultPage;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the results: how a mark that was given came about, in words that a family can count again. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Explanations {

    private final Derivations derivations;
    private final ResultWords words;

    Explanations(Derivations derivations, ResultWords words) {
        this.derivations = derivations;
        this.words = words;
    }

    /**
     * @param how the arithmetic, as it was when the mark was given
     * @param rule by which, with its act
     * @param marks that it was made of, as they were
     * @param decisions who gave it, when and why, the latest first; a former value among them
     */
    public record Explained(String how, String rule, List<ResultPage.Counted> marks, List<String> decisions) {}

    /** Nothing where the mark was not given here, or does not stand any more. */
    public Optional<Explained> ofPeriodMark(long school, long course, long term, long pupil, ZoneId zone) {
        List<Decision> decisions = derivations.of(school, course, term, pupil);
        if (decisions.isEmpty() || decisions.getFirst().value() == null) return Optional.empty();
        Decision last = decisions.getFirst();
        return Optional.of(new Explained(
                words.how(last.rule(), last.inputs()),
                words.act(last.rule()) + " " + words.rule(last.rule()) + ".",
                words.marks(last.rule(), last.inputs()),
                decisions.stream().map(one -> words.valued(one, zone)).toList()));
    }
}
