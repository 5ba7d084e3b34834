package eljur.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The years with their terms and holidays. */
final class DemoYears {

    private final Copy copy;
    private final Map<String, List<Long>> terms = new HashMap<>();

    DemoYears(Copy copy) {
        this.copy = copy;
    }

    /** The terms of a year by a scheme, in their order. */
    List<Long> terms(DemoCalendar of, String scheme) {
        return Known.in(terms, of.starts() + scheme);
    }

    long add(DemoCalendar of) {
        long year = copy.next(DemoTable.YEAR);
        copy.row(DemoTable.YEAR, DemoSchool.ID, year, of.name(), of.starts(), of.ends());
        for (String scheme : List.of("quarter", "half")) {
            List<Long> ids = new ArrayList<>();
            for (DemoCalendar.Span term : of.terms(scheme)) {
                ids.add(copy.next(DemoTable.TERM));
                copy.row(
                        DemoTable.TERM,
                        DemoSchool.ID,
                        ids.getLast(),
                        year,
                        scheme,
                        term.ordinal(),
                        term.starts(),
                        term.ends());
            }
            terms.put(of.starts() + scheme, ids);
        }
        for (DemoCalendar.Span holiday : of.holidays())
            copy.row(
                    DemoTable.HOLIDAY,
                    DemoSchool.ID,
                    copy.next(DemoTable.HOLIDAY),
                    year,
                    DemoTexts.of("holiday." + holiday.ordinal()),
                    holiday.starts(),
                    holiday.ends());
        return year;
    }
}
