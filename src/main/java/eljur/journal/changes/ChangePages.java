package eljur.journal.changes;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.ForeignChanges;
import eljur.journal.web.ChangeList;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Изменения в вашем журнале»: what is new above, what was seen of the last days below. */
@Component
class ChangePages {

    private static final int MOST = 200, DAYS = 7;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, H:mm", Texts.RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final JdbcClient db;
    private final Audit audit;
    private final ForeignChanges changes;
    private final ChangePlaces places;
    private final ChangeWords words;
    private final Texts texts;
    private final Clock clock;

    ChangePages(
            JdbcClient db,
            Audit audit,
            ForeignChanges changes,
            ChangePlaces places,
            ChangeWords words,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.changes = changes;
        this.places = places;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param after what came after this event is new to the reader */
    @Transactional(readOnly = true)
    public ChangeList page(CurrentUser who, long after) {
        ForeignChanges.Reader reader = changes.reader(who);
        Instant since = LocalDate.now(clock.withZone(reader.zone()))
                .minusDays(DAYS)
                .atStartOfDay(reader.zone())
                .toInstant();
        List<ChangeEntry> all =
                audit.byOthers(who.schoolId(), reader.courses(), reader.reasons(), who.personId(), 0, since, MOST);
        ChangePlaces.Names names = places.of(who.schoolId(), all);
        long from = after >= 0 ? after : reader.upTo();
        return new ChangeList(
                lines(all.stream().filter(one -> one.id() > from).toList(), names, reader.zone()),
                lines(all.stream().filter(one -> one.id() <= from).toList(), names, reader.zone()));
    }

    /** @return up to which event it had been seen before */
    @Transactional
    public long seen(CurrentUser who) {
        ForeignChanges.Reader reader = changes.reader(who);
        List<ChangeEntry> fresh = changes.fresh(who, reader, 1);
        if (fresh.isEmpty()) return reader.upTo();
        db.sql("""
                        insert into journal.seen_change as c (school_id, person_id, up_to, at) values (?, ?, ?, ?)
                        on conflict (school_id, person_id) do update set up_to = greatest(c.up_to, excluded.up_to), at = excluded.at""")
                .params(who.schoolId(), who.personId(), fresh.getFirst().id(), Timestamp.from(clock.instant()))
                .update();
        return reader.upTo();
    }

    private List<ChangeList.Line> lines(List<ChangeEntry> entries, ChangePlaces.Names names, ZoneId zone) {
        return entries.stream().map(one -> line(one, names, zone)).toList();
    }

    private ChangeList.Line line(ChangeEntry entry, ChangePlaces.Names names, ZoneId zone) {
        return new ChangeList.Line(
                MOMENT.format(entry.at().atZone(zone)),
                heading(entry, names),
                link(entry),
                what(entry, names),
                words.value(entry.oldValue()),
                words.value(entry.newValue()),
                texts.of(
                        "changes.by",
                        names.person(entry.person().value()),
                        texts.of("role." + entry.role().name())),
                words.from(entry),
                entry.reason());
    }

    // A reason of an absence bears upon all registers of the pupil's days.
    private String heading(ChangeEntry entry, ChangePlaces.Names names) {
        return entry.courseId() == null ? names.person(entry.pupilId()) : names.course(entry.courseId());
    }

    private String what(ChangeEntry entry, ChangePlaces.Names names) {
        LocalDate day = names.day(entry.lessonId());
        String said = words.what(entry);
        if (day != null) said = texts.of("changes.at-lesson", said, DAY.format(day));
        return entry.pupilId() == null || entry.courseId() == null
                ? said
                : texts.of("changes.of-pupil", names.person(entry.pupilId()), said);
    }

    private static String link(ChangeEntry entry) {
        if (entry.lessonId() != null) return "/lessons/" + entry.lessonId();
        return switch (entry.entity()) {
            case "period-mark", "year-mark" -> "/registers/" + entry.courseId() + "/results";
            case "closure", "reopening" -> "/registers/" + entry.courseId() + "/closing";
            case "topic-plan", "topic-plan-approval" -> "/topics/" + entry.courseId();
            default -> entry.courseId() == null ? "" : "/registers/" + entry.courseId();
        };
    }
}
