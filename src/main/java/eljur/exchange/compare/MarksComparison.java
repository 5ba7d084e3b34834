package eljur.exchange.compare;

import eljur.carried.FormerMarks.FormerMark;
import eljur.exchange.formats.MarksList;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.platform.Numbers;
import eljur.platform.Refused;
import eljur.school.SubjectNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows of a table of marks, compared with what stands: what stands otherwise is named and left. */
final class MarksComparison {

    private static final String KIND = "carried-mark";

    final List<PlannedItem> items = new ArrayList<>();
    final List<FormerMark> rows = new ArrayList<>();

    /** Of a child with many marks each is said once. */
    final Set<Reason> remarks = new LinkedHashSet<>();

    private final MarksNow.Found now;
    private final MarkedPupils pupils;
    private final CurrentYear year;
    private final Numbers numbers;
    private final String source;
    private final UnaryOperator<String> periods;
    private final Map<MarksNow.Place, Integer> seen = new HashMap<>();

    /**
     * @param source where marks come from of which the table does not say it
     * @param periods says the key of a period in words
     */
    MarksComparison(
            MarksNow.Found now, CurrentYear year, Numbers numbers, String source, UnaryOperator<String> periods) {
        this.now = now;
        this.pupils = new MarkedPupils(now);
        this.year = year;
        this.numbers = numbers;
        this.source = source;
        this.periods = periods;
    }

    MarksComparison compare(MarksList list) {
        list.rows().forEach(this::row);
        return this;
    }

    private void row(MarksList.Row row) {
        if (row.problem() != null) {
            refuse(row, "", row.problem());
            return;
        }
        var classes = now.classes().stream()
                .filter(one -> Cells.className(one.name()).equals(Cells.className(row.className())))
                .toList();
        if (classes.size() != 1) {
            refuse(row, "", Reason.of("import.marks.no-class", Cells.excerpt(row.className())));
            return;
        }
        MarkedPupils.Found found = pupils.find(row, classes.getFirst());
        if (found.remark() != null) remarks.add(found.remark());
        if (found.refused() != null) refuse(row, "", found.refused());
        else if (found.pupil() != null) subject(row, classes.getFirst(), found.pupil());
    }

    private void subject(MarksList.Row row, MarksNow.SchoolClass of, MarksNow.Pupil pupil) {
        var subjects = MarksNow.named(now.subjects(), MarksNow.Subject::name, row.subject());
        if (subjects.isEmpty()) subjects = MarksNow.named(now.subjects(), MarksNow.Subject::shortName, row.subject());
        if (subjects.isEmpty())
            subjects = now.subjects().stream()
                    .filter(one -> SubjectNames.areOne(one.name(), row.subject()))
                    .toList();
        if (subjects.size() != 1) {
            refuse(row, "", Reason.of("import.marks.no-subject", Cells.excerpt(row.subject())));
            return;
        }
        long subject = subjects.getFirst().id();
        row.marks().forEach((period, typed) -> mark(row, of, pupil.id(), subject, period, typed));
    }

    private void mark(
            MarksList.Row row, MarksNow.SchoolClass of, long pupil, long subject, String period, String typed) {
        MarksNow.@Nullable Term term = now.terms().get(period);
        Reason problem = problem(of, period, term);
        MarkValue value = value(typed);
        if (problem == null && value == null) problem = Reason.of("import.marks.value", Cells.excerpt(typed));
        if (problem != null || value == null) {
            refuse(row, period, problem == null ? Reason.of("import.marks.none") : problem);
            return;
        }
        var place = new MarksNow.Place(pupil, subject, term == null ? null : term.id());
        Integer twin = seen.putIfAbsent(place, row.number());
        if (twin != null) refuse(row, period, Reason.of("import.sheet.twice", String.valueOf(twin)));
        else compared(row, period, place, value);
    }

    private @Nullable Reason problem(MarksNow.SchoolClass of, String period, MarksNow.@Nullable Term term) {
        boolean ofYear = period.equals("year");
        if (!ofYear && (term == null || !period.startsWith(of.scheme() + ".")))
            return Reason.of("import.marks.other-scheme", of.name());
        boolean over = (ofYear || term == null ? year.endsOn() : term.endsOn()).isBefore(year.today());
        return over ? null : Reason.of("import.marks.not-over");
    }

    private void compared(MarksList.Row row, String period, MarksNow.Place place, MarkValue value) {
        MarksNow.@Nullable Standing there = now.standing().get(place);
        if (there == null) {
            items.add(PlannedItem.of(KIND, State.NEW, name(row, period), row.number()));
            rows.add(new FormerMark(
                    numbers.next(KIND),
                    place.pupil(),
                    place.subject(),
                    year.id(),
                    place.term(),
                    value.stored(),
                    row.source().isEmpty() ? source : row.source()));
        } else if (there.value().equals(value.stored()))
            items.add(PlannedItem.of(KIND, State.SAME, name(row, period), row.number()));
        else
            refuse(
                    row,
                    period,
                    Reason.of(
                            there.own() ? "import.marks.own" : "import.marks.other",
                            MarkValue.of(there.value()).printed()));
    }

    /** One mark as a register knows it; a spreadsheet may make 4,0 of a 4. */
    private static @Nullable MarkValue value(String typed) {
        try {
            CellText read = CellText.parse(typed.replaceFirst("^([1-5])[.,]0+$", "$1"));
            boolean one = read.absence() == null
                    && read.marks().size() == 1
                    && read.marks().getFirst() != MarkValue.DEBT;
            return one ? read.marks().getFirst() : null;
        } catch (Refused no) {
            return null;
        }
    }

    private void refuse(MarksList.Row row, String period, Reason why) {
        items.add(PlannedItem.refused(KIND, name(row, period), row.number(), why));
    }

    private String name(MarksList.Row row, String period) {
        String pupil = row.name().text() + ", " + row.className() + ", " + row.subject();
        String mark = row.marks().getOrDefault(period, "");
        return mark.isEmpty() ? pupil : pupil + ", " + periods.apply(period) + ": " + Cells.excerpt(mark);
    }
}
