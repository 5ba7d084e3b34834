package eljur.results.certificates;

import eljur.platform.Texts;
import eljur.results.certificates.FinalMark.Doubt;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.school.PeriodName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Final marks in words that a family can count again. */
@Component
class CertificateWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);

    private final Texts texts;

    CertificateWords(Texts texts) {
        this.texts = texts;
    }

    String part(GivenMark mark, CertificateSubject subject, Map<Long, String> names) {
        String said = switch (mark.kind()) {
            case EXAM -> texts.of("certificates.part.exam");
            case YEAR -> texts.of("certificates.part.year", mark.grade());
            case HALF -> texts.of("certificates.part.half", mark.grade(), PeriodName.of(texts, "half", mark.ordinal()));
        };
        String whole = mark.brought() ? said + texts.of("certificates.part.brought") : said;
        return mark.subject() == subject.id()
                ? whole
                : texts.of("certificates.part.of", names.getOrDefault(mark.subject(), ""), whole);
    }

    String how(CertificateOrder.Applied rule, FinalMark mark) {
        if (mark.value() == null) return texts.of("certificates.how.nothing");
        String value = mark.value().printed();
        if (mark.count() == 0) return texts.of("certificates.how.word", value);
        if (mark.count() == 1) return texts.of("certificates.how.one", value);
        if (isRounded(rule, mark))
            return texts.of(
                    "certificates.how.rounded",
                    String.valueOf(mark.sum() - exam(mark)),
                    mean(mark.sum(), mark.count()),
                    value);
        return texts.of("certificates.how.mean", mark.count(), mark.sum(), mean(mark.sum(), mark.count()), value);
    }

    String doubt(@Nullable Doubt doubt) {
        return doubt == null
                ? ""
                : texts.of("certificates.doubt."
                        + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Who decided, when, and why otherwise than proposed; empty where nobody did. */
    String decision(Standing standing, ZoneId zone) {
        if (standing.at() == null) return "";
        String day = DATE.format(LocalDate.ofInstant(standing.at(), zone));
        if (standing.value() == null)
            return because(texts.of("certificates.decision.back", standing.by(), day), standing);
        String said = texts.of(
                "certificates.decision", standing.by(), day, standing.value().printed());
        if (standing.value() == standing.proposed()) return because(said, standing);
        return because(
                said + " "
                        + (standing.proposed() == null
                                ? texts.of("certificates.decision.without")
                                : texts.of(
                                        "certificates.decision.otherwise",
                                        standing.proposed().printed())),
                standing);
    }

    private String because(String said, Standing standing) {
        return standing.reason() == null
                ? said
                : said + " " + texts.of("certificates.decision.because", standing.reason());
    }

    // Of several courses that were rounded to one mark first, the sum is that mark and the exam's.
    private static boolean isRounded(CertificateOrder.Applied rule, FinalMark mark) {
        return rule.way() == FinalMark.Way.ROUNDED
                && exam(mark) > 0
                && mark.from().size() > 2;
    }

    private static int exam(FinalMark mark) {
        return mark.from().stream()
                .filter(one -> one.kind() == GivenMark.Kind.EXAM)
                .mapToInt(one -> one.value().points())
                .sum();
    }

    private static String mean(int sum, int count) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }
}
