package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is decided, saved: until the year is turned. */
@Component
@Transactional
class TurnPlanSaves {

    private final YearPairs years;
    private final SchoolYears schoolYears;
    private final RolloverPages pages;
    private final TurnRecords records;
    private final TurnPlans plans;

    TurnPlanSaves(YearPairs years, SchoolYears schoolYears, RolloverPages pages, TurnRecords records, TurnPlans plans) {
        this.years = years;
        this.schoolYears = schoolYears;
        this.pages = pages;
        this.records = records;
        this.plans = plans;
    }

    /** @throws Refused when the year was turned already, or for what nobody can mean */
    public void save(CurrentUser who, RolloverForm form) {
        YearPair pair = undecided(who);
        var classes = schoolYears.classes(who.schoolId(), pair.from().id());
        plans.save(who, pair.from().id(), form.terms(pair), form.becomes(classes));
    }

    /** @throws Refused when the year was turned already, or for what is not offered */
    public void saveFates(CurrentUser who, long schoolClass, RolloverForm form) {
        YearPair pair = undecided(who);
        RolloverPages.OfClass of = pages.ofClass(who, pair, schoolClass);
        plans.saveFates(who, schoolClass, form.fates(of.pupils(), of.targets()));
    }

    private YearPair undecided(CurrentUser who) {
        records.waitForTurn(who);
        YearPair pair = years.of(who);
        Optional<TurnRecords.Turn> standing = records.standing(who, pair);
        if (standing.isPresent())
            throw new Refused("rollover.no.turned", standing.get().said());
        return pair;
    }
}
