package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.carried.FormerMarks;
import eljur.exchange.formats.MarksList;
import eljur.platform.Numbers;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import eljur.school.PeriodName;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Period marks of a school that begins in the middle of a year: what a table of them would do, and doing it. */
@Component
public class MarksImport {

    private final CurrentYears years;
    private final MarksNow marks;
    private final FormerMarks door;
    private final Texts texts;

    public MarksImport(CurrentYears years, MarksNow marks, FormerMarks door, Texts texts) {
        this.years = years;
        this.marks = marks;
        this.door = door;
        this.texts = texts;
    }

    public PlannedImport compared(long school, MarksList list) {
        CurrentYear year = years.of(school);
        MarksNow.Found now = marks.of(school, year);
        String source = texts.of("import.marks.former-journal");
        UnaryOperator<String> periods = this::period;
        Numbers counted = Numbers.counting();
        MarksComparison seen = new MarksComparison(now, year, counted, source, periods).compare(list);
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return new ImportPlan(List.of("carried-mark"), seen.items, List.copyOf(seen.remarks));
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                Numbers given = counted.allotted((entity, count) -> door.numbers(count));
                return door.add(who, new MarksComparison(now, year, given, source, periods).compare(list).rows);
            }
        };
    }

    private String period(String key) {
        String[] parts = key.split("\\.");
        return parts.length == 1
                ? texts.of("import.marks.year")
                : PeriodName.shortly(texts, parts[0], Integer.parseInt(parts[1]));
    }
}
