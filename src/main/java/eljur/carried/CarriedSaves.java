package eljur.carried;

import eljur.access.CurrentUser;
import eljur.carried.CarriedPupils.Found;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on a sheet: it is entered as one, confirmed as one, sent back as one. Each locks the sheet; the same again does nothing.
 */
@Component
class CarriedSaves {

    private final CarriedPupils pupils;
    private final CarriedSheets sheets;
    private final CarriedRows rows;
    private final Texts texts;

    CarriedSaves(CarriedPupils pupils, CarriedSheets sheets, CarriedRows rows, Texts texts) {
        this.pupils = pupils;
        this.sheets = sheets;
        this.rows = rows;
        this.texts = texts;
    }

    /** @throws Refused where a field holds no marks, the sheet is not as it was seen, or nobody knows where the marks come from */
    @Transactional
    public void save(CurrentUser who, long id, Map<String, String> typed) {
        Found pupil = ofThisYear(who, id, "record");
        long version = sheets.locked(who, pupil);
        var terms = sheets.terms(who, pupil);
        var columns = CarriedColumns.of(terms, pupil.firstDay(), pupil.today());
        var form = CarriedForm.of(typed, columns, sheets.subjects(who, pupil).keySet(), pupil, texts);
        var plan = CarriedPlan.of(sheets.standing(who, pupil), form);
        if (plan.isEmpty()) return;
        if (form.seen() != version) throw new Refused("carried.no.changed");
        if (form.source().isEmpty() && !plan.added().isEmpty()) throw new Refused("carried.no.source");
        rows.decide(who, pupil, "withdrawn", plan.withdrawn(), texts.of("carried.replaced"));
        boolean came = pupil.firstDay().isAfter(terms.getFirst().startsOn());
        rows.add(who, pupil, form, came ? "transfer" : "former-journal", plan.added());
        sheets.touched(who, pupil);
    }

    @Transactional
    public void confirm(CurrentUser who, long id, String seen) {
        decide(who, id, seen, "confirmed", mark -> !mark.confirmed(), null);
    }

    /** To be looked at once more by whoever entered them. */
    @Transactional
    public void sendBack(CurrentUser who, long id, String seen, String why) {
        decide(who, id, seen, "returned", mark -> !mark.confirmed() && mark.returned() == null, why);
    }

    /**
     * Confirmed and then found wrong: they stand no longer, and can be entered anew.
     *
     * @param subject whose marks; empty: of all of them
     */
    @Transactional
    public void withdraw(CurrentUser who, long id, String seen, String why, String subject) {
        decide(
                who,
                id,
                seen,
                "withdrawn",
                mark -> mark.confirmed()
                        && (subject.isEmpty()
                                || String.valueOf(mark.place().subject()).equals(subject)),
                why);
    }

    private void decide(
            CurrentUser who,
            long id,
            String seen,
            String act,
            Predicate<CarriedMark> such,
            @org.jspecify.annotations.Nullable String why) {
        Found pupil = ofThisYear(who, id, "confirm");
        long version = sheets.locked(who, pupil);
        List<CarriedMark> marks =
                sheets.standing(who, pupil).stream().filter(such).toList();
        if (marks.isEmpty()) return;
        if (!seen.equals(String.valueOf(version))) throw new Refused("carried.no.changed");
        String reason = why == null ? null : Typed.text(why, 300);
        if (reason != null && reason.isEmpty()) throw new Refused("carried.no.reason");
        rows.decide(who, pupil, act, marks, reason);
        sheets.touched(who, pupil);
    }

    private Found ofThisYear(CurrentUser who, long id, String action) {
        Found pupil = pupils.pupilFor(who, id, action);
        if (pupil.yearIsOver()) throw new Refused("carried.no.year-over", pupil.yearName());
        return pupil;
    }
}
