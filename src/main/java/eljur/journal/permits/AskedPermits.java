package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.closing.AskedReopenings;
import eljur.journal.web.LessonSheet;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For the sheet of a lesson that takes no records: whether its teacher may ask for it to be opened, and what became of asking. */
@Component
public class AskedPermits {

    private final PermitRows rows;
    private final ClosedLessons lessons;
    private final PermitWords words;
    private final PermitAccess access;
    private final AskedReopenings reopenings;
    private final Rights rights;
    private final Clock clock;

    AskedPermits(
            PermitRows rows,
            ClosedLessons lessons,
            PermitWords words,
            PermitAccess access,
            AskedReopenings reopenings,
            Rights rights,
            Clock clock) {
        this.rows = rows;
        this.lessons = lessons;
        this.words = words;
        this.access = access;
        this.reopenings = reopenings;
        this.rights = rights;
        this.clock = clock;
    }

    /** Null where the lesson is closed for nobody, or this person has nothing to do with it. */
    public LessonSheet.@Nullable Permit of(CurrentUser who, long id, ZoneId zone) {
        ClosedLesson lesson =
                lessons.find(who, id).filter(ClosedLesson::isClosed).orElse(null);
        if (lesson == null) return null;
        if (access.decides(who, lesson.activity())) return new LessonSheet.Permit(false, true, "", "");
        if (!lesson.mine() || !rights.any(who.role(), "permit", "ask")) return null;
        if (lesson.sealed() && reopenings.mayAsk(who, lesson.course(), lesson.term()))
            return ofRegister(who, lesson, zone);
        List<Permit> own = rows.ofLesson(who, lesson).stream()
                .filter(one -> one.person() == who.personId())
                .toList();
        boolean waits = own.stream().anyMatch(Permit::waits);
        String state = own.isEmpty() ? "" : words.state(own.getFirst(), clock.instant(), zone);
        return new LessonSheet.Permit(!waits, false, state, "");
    }

    private LessonSheet.Permit ofRegister(CurrentUser who, ClosedLesson lesson, ZoneId zone) {
        var asked = reopenings.latest(who, lesson.course(), lesson.term(), zone);
        return new LessonSheet.Permit(
                asked.isEmpty() || !asked.get().waits(),
                false,
                asked.map(AskedReopenings.Asked::state).orElse(""),
                words.seals(lesson));
    }
}
