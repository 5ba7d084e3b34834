package eljur.readiness;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.readiness.Check.Found;
import eljur.readiness.web.ReadinessPage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the missing things, from one snapshot. */
@Component
@Transactional(readOnly = true)
class ReadinessPages {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);

    private final Checks checks;
    private final Rights rights;
    private final Texts texts;

    ReadinessPages(Checks checks, Rights rights, Texts texts) {
        this.checks = checks;
        this.rights = rights;
        this.texts = texts;
    }

    public ReadinessPage page(CurrentUser who, @Nullable Long asked) {
        List<AskedYear> years = checks.years(who.school());
        if (years.isEmpty() && asked == null)
            return new ReadinessPage(0, "", List.of(), List.of(), List.of(), List.of(), "");
        AskedYear year = Checks.chosen(years, asked);
        Set<Base> there = checks.there(year);
        List<ReadinessPage.Item> open = new ArrayList<>(), done = new ArrayList<>();
        List<ReadinessPage.Waiting> waiting = new ArrayList<>();
        checks.of(year).forEach((check, found) -> {
            Optional<Base> first = check.base().missing(there);
            if (!found.isEmpty()) open.add(item(who, check, found));
            else if (first.isPresent()) waiting.add(waiting(who, check, first.get()));
            else done.add(item(who, check, found));
        });
        return new ReadinessPage(
                year.id(),
                year.name(),
                years.stream()
                        .map(one -> new ReadinessPage.Year(one.id(), one.name()))
                        .toList(),
                open,
                waiting,
                done,
                files(years.getFirst(), year));
    }

    /** Files go into the first year that is not over: those of the next have to wait, and this year's class of the same name would take them. */
    private String files(AskedYear first, AskedYear year) {
        if (first.id() == year.id()) return "";
        return texts.of(
                "readiness.files",
                first.name(),
                year.name(),
                DAY.format(first.last().plusDays(1)));
    }

    private ReadinessPage.Waiting waiting(CurrentUser who, Check check, Base first) {
        return new ReadinessPage.Waiting(
                texts.of("readiness." + check.key()),
                new ReadinessPage.Line(
                        texts.of("readiness.first." + first.key()), opens(who, first.made()) ? first.path() : ""));
    }

    private ReadinessPage.Item item(CurrentUser who, Check check, List<Found> found) {
        String key = "readiness." + check.key();
        boolean opens = opens(who, check.mends());
        return new ReadinessPage.Item(
                texts.of(key),
                texts.of(key + ".text"),
                found.size(),
                Math.max(0, found.size() - SHOWN),
                found.stream()
                        .limit(SHOWN)
                        .map(one -> new ReadinessPage.Line(line(key, check.atAnHour(), one), opens ? one.path() : ""))
                        .toList());
    }

    private boolean opens(CurrentUser who, Check.Mends page) {
        return rights.any(who.role(), page.entity(), page.action());
    }

    private String line(String key, boolean atAnHour, Found one) {
        String alone = key + ".line.first-only";
        String special = one.second().isEmpty() && texts.has(alone) ? alone : key + ".line";
        if (!texts.has(special)) return one.name();
        String first = atAnHour ? texts.of("readiness.weekday." + one.first()) : one.first();
        return texts.of(special, one.name(), first, one.second());
    }
}
