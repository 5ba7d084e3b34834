package eljur.topics;

import eljur.platform.Texts;
import eljur.topics.web.PlanPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans in words. */
@Component
class PlanWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    String hours(int hours) {
        return texts.count("topics.hours", hours);
    }

    String lessons(int lessons) {
        return texts.count("topics.lessons", lessons);
    }

    /** The topics under the parts that they belong to, a part anew where its name changes. */
    List<PlanPage.Section> sections(CoursePlan plan, WorkKinds kinds) {
        return sections(plan, kinds, Collections.nCopies(plan.topics().size(), null));
    }

    /** @param falls of each topic, where it is a control work that is still ahead */
    List<PlanPage.Section> sections(CoursePlan plan, WorkKinds kinds, List<? extends PlanPage.@Nullable Falls> falls) {
        List<PlanPage.Section> sections = new ArrayList<>();
        List<PlanPage.Row> rows = new ArrayList<>();
        List<CoursePlan.Placed> all = plan.placed();
        int hours = 0;
        for (int n = 0; n < all.size(); n++) {
            CoursePlan.Placed placed = all.get(n);
            rows.add(row(placed, kinds, falls.get(n)));
            hours += placed.topic().hours();
            String section = placed.topic().section();
            boolean ends = n + 1 == plan.topics().size()
                    || !plan.topics().get(n + 1).section().equals(section);
            if (!ends) continue;
            sections.add(new PlanPage.Section(section, hours(hours), List.copyOf(rows)));
            rows.clear();
            hours = 0;
        }
        return sections;
    }

    private PlanPage.Row row(CoursePlan.Placed placed, WorkKinds kinds, PlanPage.@Nullable Falls falls) {
        Topic topic = placed.topic();
        return new PlanPage.Row(
                topic.id(),
                number(placed),
                topic.title(),
                topic.hours(),
                kinds.name(topic.work()),
                kinds.isControl(topic.work()),
                topic.homework() == null ? "" : topic.homework(),
                given(topic),
                topic.before(),
                falls);
    }

    static String number(CoursePlan.Placed placed) {
        return placed.first() == placed.last() ? String.valueOf(placed.first()) : placed.first() + "–" + placed.last();
    }

    private String given(Topic topic) {
        if (topic.before()) return texts.of("topics.given.before");
        if (topic.given() == 0) return "";
        return topic.given() >= topic.hours()
                ? texts.of("topics.given")
                : texts.of("topics.given.partly", topic.given(), topic.hours());
    }

    PlanPage.Sum sum(CoursePlan plan, int lessons) {
        String said = texts.of("topics.sum", hours(plan.hours()), lessons(lessons));
        int more = plan.hours() - lessons;
        if (plan.topics().isEmpty() || more == 0) return new PlanPage.Sum(said, null);
        String key = more > 0 ? "topics.sum.more" : "topics.sum.fewer";
        return new PlanPage.Sum(said, texts.of(key, lessons(Math.abs(more))));
    }

    PlanPage.Fact fact(PlanFact fact) {
        List<PlanPage.Line> lines = new ArrayList<>();
        lines.add(new PlanPage.Line(texts.of("topics.fact.hours"), hours(fact.hours()), false));
        lines.add(new PlanPage.Line(texts.of("topics.fact.due"), lessons(fact.due()), false));
        lines.add(new PlanPage.Line(texts.of("topics.fact.given"), given(fact), false));
        lines.add(new PlanPage.Line(texts.of("topics.fact.missed"), missed(fact), fact.unfilled() > 0));
        lines.add(new PlanPage.Line(texts.of("topics.fact.behind"), behind(fact), fact.behind() > 0));
        lines.add(works("topics.fact.controls", fact.controls()));
        if (fact.practical().planned() > 0) lines.add(works("topics.fact.practical", fact.practical()));
        String advice = fact.lacking() == 0 ? null : texts.of("topics.fact.advice", lessons(fact.lacking()));
        return new PlanPage.Fact(lines, ends(fact), tone(fact), advice);
    }

    private String given(PlanFact fact) {
        String said = lessons(fact.given());
        return fact.aside() == 0 ? said : texts.of("topics.fact.aside", said, fact.aside());
    }

    private String missed(PlanFact fact) {
        return texts.of("topics.fact.missed.said", fact.cancelled(), fact.unfilled());
    }

    String behind(PlanFact fact) {
        if (fact.behind() == 0) return texts.of("topics.fact.even");
        return texts.of(fact.behind() > 0 ? "topics.fact.late" : "topics.fact.early", lessons(Math.abs(fact.behind())));
    }

    private PlanPage.Line works(String key, PlanFact.Works works) {
        return new PlanPage.Line(
                texts.of(key),
                texts.of("topics.fact.works", works.given(), works.planned(), works.due()),
                works.given() < works.due());
    }

    String ends(PlanFact fact) {
        if (fact.hours() == 0) return texts.of("topics.fact.no-plan");
        if (fact.left() == 0) return texts.of("topics.fact.done");
        if (fact.ends() == null) return texts.of("topics.fact.lacking", lessons(fact.lacking()));
        String day = texts.of("topics.fact.ends", day(fact.ends()));
        return fact.spare() == 0 ? day : texts.of("topics.fact.spare", day, lessons(fact.spare()));
    }

    static String tone(PlanFact fact) {
        return fact.hours() == 0 ? "" : fact.lacking() > 0 ? "bad" : fact.behind() > 0 ? "warn" : "ok";
    }

    String stage(Approval.Stage stage, boolean changed) {
        return texts.of(
                changed
                        ? "topics.stage.changed"
                        : "topics.stage." + stage.name().toLowerCase(Texts.RUSSIAN));
    }

    static String stageTone(Approval.Stage stage, boolean changed) {
        if (changed) return "warn";
        return switch (stage) {
            case APPROVED -> "ok";
            case SENT, AGREED -> "info";
            case RETURNED -> "warn";
            case DRAFT -> "line";
        };
    }

    PlanPage.Step step(Approval.Step step, ZoneId zone) {
        return new PlanPage.Step(texts.of("topics.step." + step.act(), day(step.at(), zone), step.by()), step.remark());
    }

    String amended(Amendment amendment) {
        return texts.of(
                "topics.amended." + amendment.kind().stored(), names(amendment.before()), names(amendment.after()));
    }

    private String names(List<Topic> topics) {
        return topics.stream()
                .map(topic -> texts.of("topics.amended.topic", topic.title(), hours(topic.hours())))
                .collect(Collectors.joining(", "));
    }

    /** A topic in one line, for what was and what is. */
    String line(Topic topic, WorkKinds kinds) {
        List<String> said = new ArrayList<>(List.of(topic.title(), hours(topic.hours())));
        if (!topic.section().isEmpty()) said.add(topic.section());
        if (topic.work() != null) said.add(kinds.name(topic.work()));
        if (topic.homework() != null) said.add(topic.homework());
        return String.join("; ", said);
    }
}
