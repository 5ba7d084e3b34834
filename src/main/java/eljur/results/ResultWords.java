package eljur.results;

import eljur.journal.Averages;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import eljur.results.Derivations.Decision;
import eljur.results.web.ResultPage;
import eljur.school.PeriodName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results in words: how a mark came about is said so that a parent can count it again. */
@Component
class ResultWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    ResultWords(Texts texts) {
        this.texts = texts;
    }

    /** «II четверть», or «год». */
    String period(ResultCourse course, ResultCourse.Shown shown) {
        return shown.term() == null
                ? texts.of("results.year")
                : PeriodName.of(texts, course.scheme(), shown.term().ordinal());
    }

    String period(ResultCourse course, ResultCourse.Term term) {
        return PeriodName.of(texts, course.scheme(), term.ordinal());
    }

    String span(ResultCourse.Shown shown) {
        return texts.of("results.span", SHORT.format(shown.startsOn()), SHORT.format(shown.endsOn()));
    }

    /** What is to be known before one types; empty when nothing is. */
    String state(ResultCourse course, ResultCourse.Shown shown) {
        if (shown.closedOn() != null) return texts.of("results.closed", DAY.format(shown.closedOn()), shown.closedBy());
        if (course.today().isBefore(shown.startsOn())) return texts.of("results.ahead", DATE.format(shown.startsOn()));
        return course.today().isBefore(shown.endsOn()) ? texts.of("results.running", DATE.format(shown.endsOn())) : "";
    }

    static ResultPage.@Nullable Sign sign(@Nullable MarkValue value) {
        return value == null ? null : new ResultPage.Sign(value.printed(), value.cssClass());
    }

    /** Why the line ends early, or since when it is there. */
    String note(ResultPupil pupil, ResultCourse.Shown shown) {
        if (pupil.departure() != null) return pupil.departure().said(texts);
        if (pupil.until() != null && pupil.leftBefore(shown.endsOn()))
            return texts.of("results.left", SHORT.format(pupil.until()));
        var freed = pupil.freed();
        if (freed != null)
            return texts.of(
                    "results.freed." + freed.kind(),
                    DAY.format(freed.since()),
                    DAY.format(freed.until()),
                    freed.number());
        return pupil.since().isAfter(shown.startsOn()) ? texts.of("results.came", SHORT.format(pupil.since())) : "";
    }

    String doubt(ResultLine line) {
        Proposal.Doubt doubt = line.proposal().doubt();
        // What was judged before needs no marks here.
        if (doubt == null || doubt == Proposal.Doubt.NO_MARKS && line.brought() != null) return "";
        return switch (doubt) {
            case NO_MARKS -> texts.of("results.doubt.no-marks");
            case TOO_FEW ->
                texts.of("results.doubt.too-few", line.inputs().by(line.rule()).counted(), line.fewest());
            case ABSENT -> texts.of("results.doubt.absent", line.rule().absentShare());
            case TWO -> texts.of("results.doubt.two");
            case NEAR -> texts.of("results.doubt.near", below(line));
        };
    }

    /** «Отметок 8, сумма 33, средняя 4,13. Это «4»: она начинается с 3,50, «5» с 4,50.» */
    String how(MarkRule rule, ResultInputs all) {
        ResultInputs inputs = all.by(rule);
        Mean mean = Mean.of(inputs.marks());
        if (!mean.exists()) return texts.of("results.how.nothing");
        MarkValue value = rule.thresholds().markOf(mean);
        return texts.of("results.how.mean", inputs.counted(), plain(mean.sum()), mean.printed(rule.thresholds())) + " "
                + border(rule, value) + both(rule, inputs.averages());
    }

    // Where an act gives weights, both means are said, and by which of them the rule goes.
    private String both(MarkRule rule, Averages averages) {
        if (!averages.weighs())
            return averages.special() ? " " + texts.of("results.how.special", averages.howPlain()) : "";
        String by = Boolean.TRUE.equals(rule.weighs()) ? "results.how.both.weighted" : "results.how.both.plain";
        return " " + texts.of(by, averages.howPlain(), averages.howWeighted());
    }

    /** The mean by which the rule does not go; empty where there is but one. */
    String otherMean(MarkRule rule, ResultInputs inputs) {
        Averages averages = inputs.averages();
        if (!averages.weighs()) return "";
        return Boolean.TRUE.equals(rule.weighs())
                ? texts.of("results.mean.plain", averages.plain().printed())
                : texts.of("results.mean.weighted", averages.weighted().printed());
    }

    List<ResultPage.Counted> marks(MarkRule rule, ResultInputs inputs) {
        return inputs.marks().stream()
                .map(mark -> new ResultPage.Counted(
                        new ResultPage.Sign(mark.value().printed(), mark.value().cssClass()),
                        mark.why(),
                        day(mark.day()),
                        mark.points() == 0 || mark.weight().signum() == 0 || mark.brought() && !rule.countsBrought()))
                .toList();
    }

    private String border(MarkRule rule, MarkValue value) {
        var from = rule.thresholds().from(value);
        if (from.isEmpty())
            return texts.of(
                    "results.how.two", value.printed(), number(rule.thresholds().three()));
        var next = rule.thresholds().next(value);
        return next.isEmpty()
                ? texts.of("results.how.five", value.printed(), number(from.get()))
                : texts.of("results.how.between", value.printed(), number(from.get()), number(next.get()));
    }

    /** The rule itself: «5 от 4,50, 4 от 3,50, 3 от 2,50; …». */
    String rule(MarkRule rule) {
        Thresholds by = rule.thresholds();
        String said = texts.of("results.rule.borders", number(by.five()), number(by.four()), number(by.three()));
        if (rule.scope() == MarkRule.Scope.YEAR) return said;
        if (Boolean.TRUE.equals(rule.weighs())) said += texts.of("results.rule.weighs");
        if (rule.fewest() > 0) said += texts.of("results.rule.fewest", rule.fewest(), rule.fewestHalf());
        return rule.absentShare() > 0 ? said + texts.of("results.rule.absent", rule.absentShare()) : said;
    }

    String act(MarkRule rule) {
        return rule.id() == null
                ? texts.of("results.rule.usual")
                : texts.of("results.rule.act", rule.act(), DAY.format(rule.since()));
    }

    String day(MarkRule rule) {
        return DAY.format(rule.since());
    }

    /** A decision with its value, for a list of them. */
    String valued(Decision decision, ZoneId zone) {
        String value = decision.value() == null
                ? texts.of("results.taken-back")
                : texts.of("results.valued", decision.value().printed());
        return value + " " + decided(decision, zone);
    }

    String decided(Decision decision, ZoneId zone) {
        String when = DATE.format(LocalDate.ofInstant(decision.at(), zone));
        String said = texts.of("results.decided", decision.by(), when);
        if (decision.value() != decision.proposed())
            said += " "
                    + (decision.proposed() == null
                            ? texts.of("results.decided.without")
                            : texts.of(
                                    "results.decided.otherwise",
                                    decision.proposed().printed()));
        return decision.reason() == null ? said : said + " " + texts.of("results.decided.because", decision.reason());
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : SHORT.format(day);
    }

    private String below(ResultLine line) {
        MarkValue value = line.proposal().value();
        return value == null
                ? ""
                : line.rule()
                        .thresholds()
                        .next(value)
                        .map(next -> number(line.proposal().mean().below(next).setScale(2, RoundingMode.UP)))
                        .orElse("");
    }

    static String number(BigDecimal number) {
        return String.format(Locale.ROOT, "%.2f", number).replace('.', ',');
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
