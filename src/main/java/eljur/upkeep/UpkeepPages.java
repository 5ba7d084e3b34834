package eljur.upkeep;

import static java.util.Objects.requireNonNull;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.platform.disk.DiskWatch;
import eljur.platform.disk.FullDatabase;
import eljur.platform.disk.Space;
import eljur.platform.disk.SpaceState;
import eljur.platform.postgres.Durability;
import eljur.upkeep.web.UpkeepPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said about the machine. */
@Component
class UpkeepPages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm:ss", Texts.RUSSIAN);

    private static final String ZONE = "select zone from school.v_school where school_id = ?";

    private final DiskWatch disk;
    private final FullDatabase database;
    private final ClockWatch watch;
    private final Clock clock;
    private final JdbcTemplate db;
    private final Texts texts;
    private final Bytes bytes;

    UpkeepPages(DiskWatch disk, FullDatabase database, ClockWatch watch, Clock clock, JdbcTemplate db, Texts texts) {
        this.disk = disk;
        this.database = database;
        this.watch = watch;
        this.clock = clock;
        this.db = db;
        this.texts = texts;
        this.bytes = new Bytes(texts);
    }

    @Transactional(readOnly = true)
    UpkeepPage page(CurrentUser who) {
        ZoneId zone = ZoneId.of(requireNonNull(db.queryForObject(ZONE, String.class, who.schoolId())));
        return new UpkeepPage(disks(), clock(zone), ClockRule.isNoted(watch.off()), durability());
    }

    private List<UpkeepPage.State> disks() {
        List<UpkeepPage.State> states = new ArrayList<>();
        disk.spaces().forEach((space, state) -> states.add(shown(space, state)));
        if (database.isFull())
            states.add(new UpkeepPage.State(
                    "bad", texts.of("upkeep.database.full"), texts.of("upkeep.database.full.detail")));
        else if (states.isEmpty())
            states.add(new UpkeepPage.State(
                    "ok", texts.of("upkeep.database.room"), texts.of("upkeep.database.room.detail")));
        return states;
    }

    private UpkeepPage.State shown(Space space, SpaceState state) {
        String tone = state == SpaceState.ENOUGH ? "ok" : state == SpaceState.LOW ? "warn" : "bad";
        String said = texts.of("upkeep.disk." + state.name().toLowerCase(Locale.ROOT));
        long low = disk.limits().low(space.total()), full = disk.limits().full(space.total());
        String detail = texts.of(
                "upkeep.disk.detail",
                space.folder(),
                bytes.said(space.free()),
                bytes.said(space.total()),
                bytes.said(low),
                bytes.said(full));
        return new UpkeepPage.State(tone, said, detail);
    }

    private UpkeepPage.State clock(ZoneId zone) {
        Duration off = watch.off();
        String now = WHEN.format(clock.instant().atZone(zone));
        Instant latest = watch.latest();
        String detail = latest == null
                ? texts.of("upkeep.clock." + (watch.isOfDemonstration() ? "demonstration" : "no-event"), now)
                : texts.of("upkeep.clock.detail", now, WHEN.format(latest.atZone(zone)));
        if (!ClockRule.isNoted(off)) return new UpkeepPage.State("ok", texts.of("upkeep.clock.right"), detail);
        String said =
                texts.of("upkeep.clock.off." + (off.isNegative() ? "behind" : "ahead"), new Spans(texts).said(off));
        return new UpkeepPage.State(ClockRule.stops(off) ? "bad" : "warn", said, detail);
    }

    // Without them the program does not start; whoever doubts it reads it here.
    private UpkeepPage.State durability() {
        Map<String, String> settings =
                requireNonNull(db.execute((ConnectionCallback<Map<String, String>>) Durability::settings));
        String listed = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining(", "));
        return new UpkeepPage.State("ok", texts.of("upkeep.durability"), texts.of("upkeep.durability.detail", listed));
    }
}
