package eljur.journal.closing;

import eljur.journal.web.ClosingPage;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chain in words. */
@Component
class ClosingWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, H:mm", Texts.RUSSIAN);

    private final Texts texts;
    private final Clock clock;

    ClosingWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String term(ClosingTerm term) {
        return PeriodName.of(texts, term.scheme(), term.ordinal());
    }

    /** «II четверть, отметки за период до 28 декабря». */
    String termWithDue(ClosingTerm term) {
        return texts.of("closing.term-due", term(term), DATE.format(term.marksDue()));
    }

    /** «3 урока без темы, 1 урок без отметки о явке». */
    String lacks(List<Gap> gaps) {
        return gaps.stream().map(this::said).collect(Collectors.joining(", "));
    }

    String andMore(String first, int more) {
        return texts.of("closing.and-more", first, String.valueOf(more));
    }

    String outOf(long some, int all) {
        return texts.of("closing.of", String.valueOf(some), String.valueOf(all));
    }

    /** Of what is closed only the places that are open in it all the same. */
    List<ClosingPage.Missing> missing(TermRegister register, long term) {
        boolean closed = register.isClosed(clock.instant());
        return register.gaps().stream()
                .filter(gap -> !closed || gap.isPermit())
                .map(gap -> missing(gap, register, term))
                .toList();
    }

    private ClosingPage.Missing missing(Gap gap, TermRegister register, long term) {
        int more = gap.count() - gap.items().size();
        return new ClosingPage.Missing(
                said(gap),
                gap.items().stream()
                        .map(item -> new ClosingPage.Item(link(gap, item, register, term), item(gap, item)))
                        .toList(),
                more == 0 ? null : texts.of("closing.more", String.valueOf(more)));
    }

    private String said(Gap gap) {
        return texts.count("closing.gap." + gap.kind(), gap.count());
    }

    private String item(Gap gap, Gap.Item item) {
        if (gap.kind().equals("confirmation")) return texts.of("closing.gap.confirmation.open");
        return item.day() == null ? item.name() : DATE.format(item.day());
    }

    private static String link(Gap gap, Gap.Item item, TermRegister register, long term) {
        return switch (gap.kind()) {
            case "mark", "confirmation" -> "/registers/" + register.course() + "/results?term=" + term;
            case "permit-open", "permit-asked" -> "/permits";
            case "reopening" -> "/registers/" + register.course() + "/closing?term=" + term;
            default -> "/lessons/" + item.id();
        };
    }

    boolean isOver(ClosingTerm term) {
        return term.isOver(LocalDate.now(clock.withZone(term.zone())));
    }

    /** «ещё открыты 14 журналов». */
    String stillOpen(int registers) {
        return texts.count("closing.still-open", registers);
    }

    /** Of a register; while the term runs nothing is wrong with what is not ready. */
    ClosingPage.State state(TermRegister register, ClosingTerm term) {
        if (register.closed() != null) return state(register.closed(), term.zone());
        if (!register.needed()) return new ClosingPage.State("", "empty", texts.of("closing.state.untaught"));
        if (register.isReady()) return new ClosingPage.State("warn", "half", texts.of("closing.state.ready"));
        if (!isOver(term))
            return new ClosingPage.State("", "half", texts.of("closing.state.not-ready", lacks(register.gaps())));
        return new ClosingPage.State("bad", "alert", texts.of("closing.state.not-ready", lacks(register.gaps())));
    }

    /** Of what is above the registers. */
    ClosingPage.State state(@Nullable Closed closed, ZoneId zone) {
        if (closed == null) return new ClosingPage.State("warn", "half", texts.of("closing.state.open"));
        if (!closed.holds(clock.instant()))
            return new ClosingPage.State("warn", "lock", reopened(closed.openUntil(), zone));
        String said = texts.of("closing.state.closed", day(closed.at(), zone), closed.by());
        if (!closed.order().isEmpty()) said += texts.of("closing.state.order", closed.order());
        if (!closed.asIs().isEmpty()) said += texts.of("closing.state.as-is", closed.asIs());
        return new ClosingPage.State("ok", "done", said);
    }

    private String reopened(@Nullable Instant until, ZoneId zone) {
        return until == null || until.equals(Closed.UNTIL_CLOSED_AGAIN)
                ? texts.of("closing.state.reopened")
                : texts.of("closing.state.reopened-until", MOMENT.format(until.atZone(zone)));
    }

    /** «журнал: Алгебра, 7-А», «класс 7-А», «школа». */
    String place(Reopening asked) {
        String place = texts.of("reopening.place." + asked.level().name(), asked.place());
        if (asked.below()) place = texts.of("reopening.place.below", place);
        String above = above(asked.withNames(), asked.withActivities(), asked.withSchool());
        return above.isEmpty() ? place : texts.of("reopening.place.with", place, above);
    }

    /** «класс 7-А, вся школа»: what is shut above a link; empty for nothing. */
    String above(List<Link> shut) {
        String classes =
                shut.stream().map(Link::name).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return above(
                classes,
                shut.stream().anyMatch(one -> one.level().activities()),
                shut.stream().anyMatch(one -> one.level().name().equals("school")));
    }

    private String above(String classes, boolean activities, boolean school) {
        List<String> said = new ArrayList<>();
        if (!classes.isEmpty()) said.add(texts.of("reopening.place.class", classes));
        if (activities) said.add(texts.of("reopening.place.activities"));
        if (school) said.add(texts.of("reopening.place.school"));
        return String.join(", ", said);
    }

    /** What is still shut after the agreement, as a next step; empty where nothing is. */
    private String left(Reopening asked) {
        if (asked.level().course() != null || asked.below()) return "";
        return " " + texts.of("reopening.left." + asked.level().name());
    }

    String why(Reopening asked) {
        return asked.order().isEmpty() ? asked.why() : texts.of("reopening.order", asked.why(), asked.order());
    }

    String state(Reopening asked, ZoneId zone) {
        String who = texts.of(
                "reopening.asked", asked.asker(), MOMENT.format(asked.askedAt().atZone(zone)));
        if (asked.agreed() == null) return who + " " + texts.of("reopening.waits");
        if (!asked.agreed()) return who + " " + texts.of("reopening.refused", asked.decider(), asked.answer());
        return who + " " + texts.of("reopening.agreed", asked.decider()) + " " + until(asked.until(), zone)
                + left(asked);
    }

    private String until(@Nullable Instant until, ZoneId zone) {
        return until == null || until.equals(Closed.UNTIL_CLOSED_AGAIN)
                ? texts.of("reopening.until-closed")
                : texts.of("reopening.until", MOMENT.format(until.atZone(zone)));
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(LocalDate.ofInstant(at, zone));
    }
}
