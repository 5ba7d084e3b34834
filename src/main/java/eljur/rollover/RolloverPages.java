package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.rollover.SchoolYear.Pupil;
import eljur.rollover.SchoolYear.SchoolClass;
import eljur.rollover.web.FatesPage;
import eljur.rollover.web.RolloverPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the turn, each from one snapshot. */
@Component
@Transactional(readOnly = true)
class RolloverPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final YearPairs years;
    private final TurnDrafts drafts;
    private final SchoolYears schoolYears;
    private final TurnRecords records;
    private final WrittenSince written;
    private final Unfinished unfinished;
    private final TurnDraftWords words;
    private final Rights rights;
    private final Texts texts;

    RolloverPages(
            YearPairs years,
            TurnDrafts drafts,
            SchoolYears schoolYears,
            TurnRecords records,
            WrittenSince written,
            Unfinished unfinished,
            TurnDraftWords words,
            Rights rights,
            Texts texts) {
        this.years = years;
        this.drafts = drafts;
        this.schoolYears = schoolYears;
        this.records = records;
        this.written = written;
        this.unfinished = unfinished;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param typed what could not be saved; null: as it is kept */
    public RolloverPage page(CurrentUser who, @Nullable String error, @Nullable Map<String, String> typed) {
        return page(who, years.of(who), error, typed, null);
    }

    /** Nobody turns the year in November by a slip: the page asks once more. Empty where there is nothing to ask about. */
    public Optional<RolloverPage> asked(CurrentUser who) {
        YearPair pair = years.of(who);
        if (pair.to() == null
                || pair.daysLeft() <= 0
                || records.standing(who, pair).isPresent()) return Optional.empty();
        return Optional.of(page(who, pair, null, null, texts.count("rollover.early", pair.daysLeft())));
    }

    private RolloverPage page(
            CurrentUser who,
            YearPair pair,
            @Nullable String error,
            @Nullable Map<String, String> typed,
            @Nullable String early) {
        Optional<TurnRecords.Turn> turn = records.standing(who, pair);
        Plan plan = drafts.plan(who, pair);
        boolean draws = turn.isEmpty() && pair.to() != null;
        return new RolloverPage(
                pair.from().name(),
                pair.to() == null ? null : pair.to().name(),
                rights.any(who.role(), "rollover", "change"),
                error,
                typed == null ? fields(plan.terms()) : typed,
                draws ? draft(who, pair, plan, typed) : null,
                turn.map(one -> done(who, pair, one)).orElse(null),
                turn.isEmpty() ? words.open(unfinished.of(who, pair)) : List.of(),
                early);
    }

    private RolloverPage.Draft draft(CurrentUser who, YearPair pair, Plan plan, @Nullable Map<String, String> typed) {
        SchoolYear old = drafts.old(who, pair);
        var draft = new TurnDraft(old, drafts.next(who, pair), plan, eljur.platform.Numbers.counting());
        return words.draft(old, draft, plan, typed == null ? Map.of() : typed);
    }

    private static Map<String, String> fields(Plan.Terms terms) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("first-letters", terms.firstLetters());
        fields.put("more-classes", terms.moreClasses());
        fields.put("order", terms.promotion().number());
        fields.put("order-date", day(terms.promotion().date()));
        fields.put("leaving", terms.leaving().number());
        fields.put("leaving-date", day(terms.leaving().date()));
        fields.put("leave-on", day(terms.leaveOn()));
        return fields;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private RolloverPage.Done done(CurrentUser who, YearPair pair, TurnRecords.Turn turn) {
        Map<String, Long> counts = JSON.readValue(turn.counts(), new TypeReference<>() {});
        List<RolloverPage.Link> links = written.of(who, turn.id()).stream()
                .map(one -> new RolloverPage.Link(
                        texts.of("rollover.depends." + one.kind()) + ": " + one.name(), one.path()))
                .toList();
        String next = pair.to() == null ? "" : "?year=" + pair.to().id();
        return new RolloverPage.Done(turn.id(), turn.said(), words.counts(counts), links, "/readiness" + next);
    }

    /** @throws NotFound when the year that is turned has no such class */
    public FatesPage fates(CurrentUser who, long id, @Nullable String error, @Nullable Map<String, String> typed) {
        YearPair pair = years.of(who);
        OfClass of = ofClass(who, pair, id);
        String usual = of.plan().becomes(of.schoolClass(), of.classes());
        List<FatesPage.Row> rows = new ArrayList<>();
        for (Pupil pupil : of.pupils()) {
            String field = RolloverForm.fateOf(pupil);
            String kept = chosen(of.plan().fates().get(pupil.id()));
            rows.add(new FatesPage.Row(field, pupil.name(), typed == null ? kept : typed.getOrDefault(field, "")));
        }
        return new FatesPage(
                id,
                of.schoolClass().name(),
                words.usual(of.schoolClass(), usual),
                rights.any(who.role(), "rollover", "change")
                        && records.standing(who, pair).isEmpty(),
                usual.isEmpty(),
                error,
                rows,
                names(of.targets(), of.schoolClass().grade() + 1, usual),
                names(of.targets(), of.schoolClass().grade(), usual));
    }

    private static String chosen(Plan.@Nullable Fate fate) {
        if (fate == null) return "";
        return fate.kind() == Plan.Fate.Kind.CLASS
                ? "to:" + fate.toClass()
                : fate.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> names(List<Target> targets, int grade, String but) {
        return targets.stream()
                .filter(target -> target.grade() == grade && !target.name().equals(but))
                .map(Target::name)
                .toList();
    }

    /** One class of the year that is turned, with its pupils and the classes that there will be. */
    record OfClass(
            SchoolClass schoolClass, List<SchoolClass> classes, List<Pupil> pupils, Plan plan, List<Target> targets) {}

    public OfClass ofClass(CurrentUser who, YearPair pair, long id) {
        LocalDate day = pair.to() == null
                ? pair.from().starts().plusYears(1)
                : Objects.requireNonNull(pair.to()).starts();
        List<SchoolClass> classes =
                schoolYears.classes(who.schoolId(), pair.from().id());
        SchoolClass found =
                classes.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        Plan plan = drafts.plan(who, pair);
        List<Pupil> pupils = schoolYears.pupils(who.schoolId(), pair.from().id(), day).stream()
                .filter(one -> one.classId() == id)
                .toList();
        return new OfClass(found, classes, pupils, plan, Target.of(classes, plan));
    }
}
