package eljur.planner;

import eljur.planner.web.DraftsPage;
import eljur.planner.web.ForcePage;
import eljur.platform.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Drafts in words, and what one changes of the week in force. */
@Component
class DraftWords {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, H:mm", Texts.RUSSIAN);
    private static final int NAMED = 30;

    private final LessonWords lessons;
    private final FindingWords findings;
    private final Texts texts;

    DraftWords(LessonWords lessons, FindingWords findings, Texts texts) {
        this.lessons = lessons;
        this.findings = findings;
        this.texts = texts;
    }

    DraftsPage.Line line(Drafts.Draft draft) {
        String state = draft.removed() ? "removed" : draft.undone() ? "undone" : draft.isInForce() ? "forced" : "open";
        var forced = draft.forcedAt();
        return new DraftsPage.Line(
                draft.id(),
                DAY.format(draft.starts()),
                draft.note(),
                texts.of("planner.draft.made", MOMENT.format(draft.madeAt()), draft.author()),
                state,
                forced == null
                        ? texts.of("planner.draft.state." + state)
                        : texts.of("planner.draft.state." + state + ".at", MOMENT.format(forced)));
    }

    /** What goes and what comes, by class: in the order of the classes. */
    List<ForcePage.OfClass> difference(List<PlacedLesson> before, List<PlacedLesson> after) {
        Map<String, Map<String, Moved>> classes = new TreeMap<>();
        for (PlacedLesson one : missingIn(before, after))
            count(classes, one).gone().add(place(one));
        for (PlacedLesson one : missingIn(after, before))
            count(classes, one).come().add(place(one));
        List<ForcePage.OfClass> all = new ArrayList<>();
        classes.forEach((name, subjects) -> {
            List<String> lines = new ArrayList<>();
            subjects.forEach((subject, moved) -> lines.addAll(moved.said(subject, texts)));
            all.add(new ForcePage.OfClass(name.substring(3), lines));
        });
        return all;
    }

    private record Moved(List<String> gone, List<String> come) {

        List<String> said(String subject, Texts texts) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++)
                lines.add(
                        i >= gone.size()
                                ? texts.of("planner.force.added", subject, come.get(i))
                                : i >= come.size()
                                        ? texts.of("planner.force.removed", subject, gone.get(i))
                                        : texts.of("planner.force.moved", subject, gone.get(i), come.get(i)));
            return lines;
        }
    }

    private static Moved count(Map<String, Map<String, Moved>> classes, PlacedLesson one) {
        String whom = one.classNames().isEmpty() ? String.valueOf(one.part()) : String.join(", ", one.classNames());
        String part = LessonWords.part(one);
        // The grade leads the key, so that 10-А does not come before 2-А.
        return classes.computeIfAbsent("%02d %s".formatted(one.grade(), whom), any -> new TreeMap<>())
                .computeIfAbsent(
                        part.isEmpty() ? one.subject() : one.subject() + ", " + part,
                        any -> new Moved(new ArrayList<>(), new ArrayList<>()));
    }

    private static List<PlacedLesson> missingIn(List<PlacedLesson> some, List<PlacedLesson> others) {
        List<String> there =
                new ArrayList<>(others.stream().map(DraftWords::key).toList());
        List<PlacedLesson> missing = new ArrayList<>();
        for (PlacedLesson one : some) if (!there.remove(key(one))) missing.add(one);
        return missing;
    }

    private static String key(PlacedLesson one) {
        return one.course() + ":" + one.weekday() + ":" + one.ordinal() + ":" + one.room() + ":" + one.weeks();
    }

    private String place(PlacedLesson one) {
        String day = DayOfWeek.of(one.weekday()).getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN);
        String place = texts.of("planner.check.place", day, one.ordinal());
        if (one.roomName() != null) place = texts.of("planner.check.what", place, one.roomName());
        return one.weeks().contains("0") ? place + ", " + lessons.weeks(one.weeks()) : place;
    }

    ForcePage.Outcome outcome(DraftForceController.Trial trial) {
        DraftForces.Outcome outcome = trial.outcome();
        List<ForcePage.Day> kept = new ArrayList<>();
        outcome.kept()
                .forEach(one -> kept.add(day(
                        one.day(),
                        texts.of("planner.force.kept", DAY.format(one.day()), one.ordinal(), one.course()))));
        outcome.heldBack()
                .forEach(one -> kept.add(day(
                        one.day(),
                        texts.of(
                                "planner.force.held-back",
                                DAY.format(one.day()),
                                one.ordinal(),
                                one.course(),
                                one.heldBy()))));
        List<ForcePage.Day> named = new ArrayList<>(kept.subList(0, Math.min(NAMED, kept.size())));
        if (kept.size() > NAMED)
            named.add(new ForcePage.Day(texts.of("planner.check.more", kept.size() - NAMED), null));
        return new ForcePage.Outcome(
                texts.of("planner.force.counts", outcome.ended(), outcome.begun()),
                named,
                findings.lines(trial.clashes(), Finding.Level.VIOLATION),
                mark(trial));
    }

    private static ForcePage.Day day(LocalDate day, String said) {
        return new ForcePage.Day(said, day.toString());
    }

    private static String mark(DraftForceController.Trial trial) {
        try {
            byte[] shown = trial.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
