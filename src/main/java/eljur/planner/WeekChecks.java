package eljur.planner;

import eljur.access.CurrentUser;
import eljur.planner.ClassWeeks.OfClass;
import eljur.planner.Finding.Level;
import eljur.planner.TimetableOwners.Today;
import eljur.planner.WeekRows.Whose;
import eljur.planner.web.CheckPage;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A week held against the norms: the one in force, or a draft. */
@Component
@Transactional(readOnly = true)
class WeekChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);

    private final TimetableOwners owners;
    private final WeekRows rows;
    private final BellRows bells;
    private final GroupRows groups;
    private final Drafts drafts;
    private final FindingWords words;
    private final JdbcClient db;
    private final Texts texts;

    WeekChecks(
            TimetableOwners owners,
            WeekRows rows,
            BellRows bells,
            GroupRows groups,
            Drafts drafts,
            FindingWords words,
            JdbcClient db,
            Texts texts) {
        this.owners = owners;
        this.rows = rows;
        this.bells = bells;
        this.groups = groups;
        this.drafts = drafts;
        this.words = words;
        this.db = db;
        this.texts = texts;
    }

    /** @param day null: today, or the next day with lessons */
    public CheckPage inForce(CurrentUser who, @Nullable LocalDate day) {
        Today today = owners.today(who);
        LocalDate shown = day == null ? today.lessonDay() : day;
        List<PlacedLesson> lessons = rows.inForce(who.schoolId(), Whose.SCHOOL, 0, shown);
        return page(
                texts.of("planner.on", DAY.format(shown)), shown, null, lessons, of(who.schoolId(), lessons, shown));
    }

    public CheckPage ofDraft(CurrentUser who, long id) {
        Drafts.Draft draft = drafts.draftForReading(who, id);
        List<PlacedLesson> lessons = rows.ofDraft(who.schoolId(), id, draft.starts());
        return page(
                texts.of("planner.check.draft", DAY.format(draft.starts())),
                draft.starts(),
                id,
                lessons,
                of(who.schoolId(), lessons, draft.starts()));
    }

    /** Who or what a draft has in two places at once. */
    public List<Finding> clashes(CurrentUser who, long draft) {
        LocalDate starts = drafts.draftForReading(who, draft).starts();
        List<PlacedLesson> lessons = timed(who.schoolId(), rows.ofDraft(who.schoolId(), draft, starts), starts);
        return Clashes.of(lessons, groups.shared(who.schoolId(), starts), rows.lessonsAtOnce(who.schoolId())).stream()
                .filter(Finding::isClash)
                .toList();
    }

    /** Of one class of a draft, for whoever is working at it. */
    public List<CheckPage.Line> ofClass(CurrentUser who, long draft, long ofClass) {
        Drafts.Draft of = drafts.draftForReading(who, draft);
        List<PlacedLesson> lessons =
                timed(who.schoolId(), rows.ofDraft(who.schoolId(), draft, of.starts()), of.starts());
        List<Finding> found = new ArrayList<>(Clashes.ofClass(
                lessons, groups.shared(who.schoolId(), of.starts()), rows.lessonsAtOnce(who.schoolId()), ofClass));
        classes(who.schoolId(), of.starts()).stream()
                .filter(one -> one.id() == ofClass)
                .forEach(one -> found.addAll(ofClass(one, lessons)));
        return found.stream().map(words::line).toList();
    }

    List<Finding> of(long school, List<PlacedLesson> places, LocalDate day) {
        if (places.isEmpty()) return List.of();
        List<PlacedLesson> lessons = timed(school, places, day);
        List<Finding> found =
                new ArrayList<>(Clashes.of(lessons, groups.shared(school, day), rows.lessonsAtOnce(school)));
        for (OfClass one : classes(school, day)) found.addAll(ofClass(one, lessons));
        return found;
    }

    private static List<Finding> ofClass(OfClass one, List<PlacedLesson> lessons) {
        return ClassWeeks.findings(
                one,
                lessons.stream()
                        .filter(lesson -> lesson.classes().contains(one.id()))
                        .toList());
    }

    private List<PlacedLesson> timed(long school, List<PlacedLesson> places, LocalDate day) {
        BellRows.Bells rung = bells.of(school, day, Set.of());
        return places.stream().map(one -> WeekTimes.timed(one, rung)).toList();
    }

    private List<OfClass> classes(long school, LocalDate day) {
        return db.sql("""
                        select k.class_id, k.name, k.grade, k.shift from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = ? and ? between y.starts_on and y.ends_on order by k.grade, k.name, k.class_id""")
                .params(school, day)
                .query((row, n) -> new OfClass(
                        row.getLong("class_id"), row.getString("name"), row.getInt("grade"), row.getInt("shift")))
                .list();
    }

    private CheckPage page(
            String heading, LocalDate day, @Nullable Long draft, List<PlacedLesson> lessons, List<Finding> found) {
        return new CheckPage(
                heading,
                day.toString(),
                draft,
                !lessons.isEmpty(),
                words.lines(found, Level.VIOLATION),
                words.lines(found, Level.ADVICE));
    }
}
