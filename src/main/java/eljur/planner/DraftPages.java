package eljur.planner;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.planner.Finding.Level;
import eljur.planner.WeekRows.Whose;
import eljur.planner.web.DraftPage;
import eljur.planner.web.DraftsPage;
import eljur.planner.web.ForcePage;
import eljur.platform.Texts;
import eljur.school.SchoolDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages about drafts. */
@Component
@Transactional(readOnly = true)
class DraftPages {

    private final Drafts drafts;
    private final DraftWords words;
    private final TimetableOwners owners;
    private final WeekRows rows;
    private final WeekChecks checks;
    private final FindingWords findings;
    private final SchoolDays days;
    private final Rights rights;
    private final Texts texts;

    DraftPages(
            Drafts drafts,
            DraftWords words,
            TimetableOwners owners,
            WeekRows rows,
            WeekChecks checks,
            FindingWords findings,
            SchoolDays days,
            Rights rights,
            Texts texts) {
        this.drafts = drafts;
        this.words = words;
        this.owners = owners;
        this.rows = rows;
        this.checks = checks;
        this.findings = findings;
        this.days = days;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param starts what was typed; null: a form that is empty yet */
    public DraftsPage list(CurrentUser who, @Nullable String starts, String note, @Nullable String error) {
        LocalDate today = owners.today(who).day();
        return new DraftsPage(
                today.toString(),
                drafts.anyWeek(who, today) ? today.toString() : "",
                starts != null
                        ? starts
                        : days.weekStart(who.schoolId(), today, drafts.anySaturday(who, today))
                                .orElse(today)
                                .toString(),
                note,
                drafts.all(who).stream().map(words::line).toList(),
                mayChange(who),
                error);
    }

    private boolean mayChange(CurrentUser who) {
        return rights.any(who.role(), "timetable-draft", "record");
    }

    public DraftPage editor(CurrentUser who, long id, long ofClass) {
        Drafts.Draft draft = drafts.draftForReading(who, id);
        return new DraftPage(
                id,
                DraftWords.DAY.format(draft.starts()),
                draft.note(),
                draft.isOpen(),
                draft.isOpen() && mayChange(who),
                ofClass,
                IntStream.rangeClosed(1, 7).mapToObj(ShownWeek::weekday).toList(),
                texts.under("planner.editor.says."));
    }

    public ForcePage force(CurrentUser who, long id, ForcePage.@Nullable Outcome outcome, @Nullable String error) {
        Drafts.Draft draft = drafts.draftForReading(who, id);
        List<PlacedLesson> after = rows.ofDraft(who.schoolId(), id, draft.starts());
        List<PlacedLesson> before = rows.inForce(who.schoolId(), Whose.SCHOOL, 0, draft.starts());
        return new ForcePage(
                id,
                DraftWords.DAY.format(draft.starts()),
                words.difference(before, after),
                findings.lines(
                        checks.of(who.schoolId(), after, draft.starts()).stream()
                                .filter(one -> !one.isClash())
                                .toList(),
                        Level.VIOLATION),
                outcome,
                error);
    }
}
