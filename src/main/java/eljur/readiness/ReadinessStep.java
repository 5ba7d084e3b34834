package eljur.readiness;

import eljur.access.SchoolId;
import eljur.platform.SetupStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last of the first steps: done when nothing is missing any more. */
@Component
@Order(0)
class ReadinessStep implements SetupStep {

    private final Checks checks;

    ReadinessStep(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String textKey() {
        return "home.next.readiness";
    }

    @Override
    public String path() {
        return "/readiness";
    }

    @Override
    public Optional<Boolean> done(long school) {
        List<AskedYear> years = checks.years(new SchoolId(school));
        if (years.isEmpty()) return Optional.empty();
        return Optional.of(
                checks.of(Checks.chosen(years, null)).values().stream().allMatch(List::isEmpty));
    }
}
