package eljur.exchange;

import eljur.exchange.compare.HoldsFrom;
import eljur.exchange.compare.ImportPlan;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.web.ImportPage;
import eljur.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan in the words of the page. */
@Component
class ImportWords {

    private static final List<State> SHOWN = List.of(State.NEW, State.CHANGED, State.GONE, State.SAME);

    private final Texts texts;

    ImportWords(Texts texts) {
        this.texts = texts;
    }

    /** Numbers in it are names of places: they stand without the blanks of thousands. */
    String said(String key, List<Object> args) {
        return texts.of(key, args.stream().map(String::valueOf).toArray());
    }

    String said(Reason reason) {
        return said(reason.key(), reason.args());
    }

    /** @param typed the day that could not be taken; empty: the one of the plan */
    ImportPage.@Nullable Week week(@Nullable HoldsFrom holds, String typed) {
        if (holds == null) return null;
        return new ImportPage.Week(
                typed.isEmpty() ? holds.day().toString() : typed,
                holds.first().toString(),
                holds.last().toString(),
                typed.isEmpty()
                        ? texts.of("import.from.before." + holds.before().word())
                        : "");
    }

    List<ImportPage.Count> counts(Map<String, ? extends Map<State, Integer>> counts, boolean done) {
        List<ImportPage.Count> all = new ArrayList<>();
        counts.forEach((kind, states) -> {
            int inFile = states.entrySet().stream()
                    .filter(state -> state.getKey() != State.GONE)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (!states.isEmpty())
                all.add(new ImportPage.Count(texts.of("import.kind." + kind), inFile, parts(states, done)));
        });
        return all;
    }

    private List<ImportPage.Part> parts(Map<State, Integer> states, boolean done) {
        return states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(state -> new ImportPage.Part(
                        tone(state.getKey()),
                        texts.of(
                                (done ? "import.done." : "import.state.") + state.getKey(),
                                String.valueOf(state.getValue()))))
                .toList();
    }

    private static String tone(State state) {
        return switch (state) {
            case REFUSED -> "bad";
            case NEW -> "ok";
            case CHANGED -> "info";
            case GONE -> "warn";
            case SAME -> "";
        };
    }

    List<ImportPage.Line> lines(List<PlannedItem> items) {
        return items.stream().map(this::line).toList();
    }

    private ImportPage.Line line(PlannedItem item) {
        return line(item.place(), item.kind(), item.name(), said(item));
    }

    private ImportPage.Line line(@Nullable Integer place, String kind, String name, String said) {
        return new ImportPage.Line(
                place == null ? "" : texts.of("import.place", String.valueOf(place)),
                texts.of("import.kind-of." + kind),
                name,
                said);
    }

    private String said(PlannedItem item) {
        List<String> said = new ArrayList<>();
        item.changes().forEach(change -> said.add(changed(change)));
        item.notes().forEach(note -> said.add(said(note)));
        return String.join("; ", said);
    }

    /** What the plan says to whoever is going to agree to it. */
    LoadReport report(ImportPlan plan) {
        List<LoadReport.Message> all = new ArrayList<>();
        plan.in(State.REFUSED).forEach(item -> all.add(message(LoadReport.Sort.REFUSED, item)));
        plan.odd().forEach(item -> all.add(message(LoadReport.Sort.ODD, item)));
        plan.remarks()
                .forEach(reason -> all.add(new LoadReport.Message(
                        LoadReport.Sort.REMARK, null, "", ImportPlan.day(reason), said(reason))));
        return new LoadReport(all);
    }

    private LoadReport.Message message(LoadReport.Sort sort, PlannedItem item) {
        return new LoadReport.Message(sort, item.place(), item.kind(), item.name(), said(item));
    }

    List<ImportPage.Line> lines(LoadReport report, LoadReport.Sort sort) {
        return report.of(sort).stream()
                .map(one -> line(one.place(), one.kind(), one.name(), one.said()))
                .toList();
    }

    private String changed(PlannedItem.Change change) {
        String what = texts.of("import.change." + change.what());
        String before = shown(change, change.before()), after = shown(change, change.after());
        if (before.isEmpty() && after.isEmpty()) return what;
        if (before.isEmpty()) return texts.of("import.change.set", what, after);
        return after.isEmpty()
                ? texts.of("import.change.cleared", what, before)
                : texts.of("import.change", what, before, after);
    }

    private String shown(PlannedItem.Change change, String value) {
        boolean word = change.what().equals("relation") && texts.has("import.relation." + value);
        return word ? texts.of("import.relation." + value) : value;
    }

    List<ImportPage.Asked> questions(ImportPlan plan) {
        return plan.questions().stream()
                .map(one -> new ImportPage.Asked(
                        Answers.field(one),
                        texts.of("import.place", String.valueOf(one.place())),
                        said(one.asked()),
                        one.choices().stream()
                                .map(choice -> new ImportPage.Choice(
                                        choice.code(),
                                        said(choice.said()),
                                        choice.code().equals(one.answer())))
                                .toList()))
                .toList();
    }

    /** Of what stays the same the number is enough. */
    List<ImportPage.Section> sections(ImportPlan plan) {
        List<ImportPage.Section> sections = new ArrayList<>();
        for (String kind : plan.kinds())
            for (State state : SHOWN) {
                List<PlannedItem> items = plan.of(kind, state);
                if (items.isEmpty()) continue;
                String title = texts.of(
                        "import.section", texts.of("import.kind." + kind), texts.of("import.section." + state));
                sections.add(
                        new ImportPage.Section(title, items.size(), state == State.SAME ? List.of() : lines(items)));
            }
        return sections;
    }

    List<ImportPage.Link> links(List<Dependents.Dependent> dependents) {
        return dependents.stream()
                .map(one -> new ImportPage.Link(texts.of("import.dependent." + one.kind(), one.name()), one.path()))
                .collect(Collectors.toList());
    }
}
