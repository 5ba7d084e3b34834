package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.journal.web.PermitAsking;
import eljur.journal.web.PermitList;
import eljur.journal.web.PermitPage;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of permits, and the page on which one lesson is opened. */
@Component
@Transactional(readOnly = true)
class PermitPages {

    private final JdbcClient db;
    private final PermitRows rows;
    private final ClosedLessons lessons;
    private final PermitAccess access;
    private final PermitWords words;
    private final Texts texts;
    private final Clock clock;

    PermitPages(
            JdbcClient db,
            PermitRows rows,
            ClosedLessons lessons,
            PermitAccess access,
            PermitWords words,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.lessons = lessons;
        this.access = access;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    PermitList list(CurrentUser who) {
        ZoneId zone = zone(who);
        Instant now = clock.instant();
        List<Permit> all = rows.all(who);
        return new PermitList(
                lines(all.stream().filter(Permit::waits).toList(), now, zone),
                lines(all.stream().filter(one -> one.isOpen(now)).toList(), now, zone),
                lines(
                        all.stream()
                                .filter(one -> !one.waits() && !one.isOpen(now))
                                .toList(),
                        now,
                        zone));
    }

    /**
     * @param permit that is decided; null: nobody asked
     * @param typed empty, unless it was refused
     */
    PermitPage page(CurrentUser who, long id, @Nullable Long permit, Map<String, String> typed, @Nullable Refused no) {
        ClosedLesson lesson = lessons.find(who, id)
                .filter(one -> access.decides(who, one.activity()))
                .orElseThrow(NotFound::new);
        List<Permit> of = rows.ofLesson(who, lesson);
        Permit asked = of.stream()
                .filter(Permit::waits)
                .filter(one -> permit == null || one.id() == permit)
                .findFirst()
                .orElse(null);
        return new PermitPage(
                id,
                lesson.course(),
                words.heading(lesson),
                lesson.isClosed() ? words.closed(lesson) : texts.of("permit.open-anyway"),
                lesson.isClosed(),
                lesson.sealed() ? "/registers/" + lesson.course() + "/closing?term=" + lesson.term() : null,
                asked == null ? null : line(asked, clock.instant(), zone(who)),
                lines(of.stream().filter(one -> !one.waits()).toList(), clock.instant(), zone(who)),
                choices(lesson.givers()),
                choices(lesson.pupils()),
                typed.isEmpty() ? proposed(asked) : typed,
                no == null ? null : no.said(texts));
    }

    /** The lesson whose opening was asked for in vain: the same form once more. */
    PermitAsking asking(CurrentUser who, long id, String why, Refused no) {
        ClosedLesson lesson = lessons.find(who, id).filter(ClosedLesson::mine).orElseThrow(NotFound::new);
        return new PermitAsking(
                id,
                words.heading(lesson),
                lesson.isClosed() ? words.closed(lesson) : texts.of("permit.open-anyway"),
                lesson.isClosed(),
                lesson.sealed() ? words.seals(lesson) : "",
                why,
                no.said(texts));
    }

    // What was said when asking is the reason, unless the deputy head says another.
    private Map<String, String> proposed(@Nullable Permit asked) {
        String why = asked == null ? "" : asked.askedWhy();
        String reason = asked != null && why.isEmpty() ? texts.of("permit.reason.asked") : why;
        return Map.of("what", "lesson", "hours", "24", "reason", reason);
    }

    private static List<PermitPage.Choice> choices(List<ClosedLesson.Choice> choices) {
        return choices.stream()
                .map(one -> new PermitPage.Choice(one.id(), one.name()))
                .toList();
    }

    private List<PermitList.Line> lines(List<Permit> permits, Instant now, ZoneId zone) {
        return permits.stream().map(one -> line(one, now, zone)).toList();
    }

    private PermitList.Line line(Permit permit, Instant now, ZoneId zone) {
        return new PermitList.Line(
                permit.id(),
                permit.course(),
                permit.lesson(),
                permit.teacher(),
                permit.courseName(),
                words.what(permit),
                permit.askedWhy(),
                words.state(permit, now, zone));
    }

    private ZoneId zone(CurrentUser who) {
        return ZoneId.of(db.sql("select zone from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single());
    }
}
