package eljur.topics;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.platform.Typed;
import eljur.topics.PlanFollowing.Followed;
import eljur.topics.PlanFollowing.FollowedYear;
import eljur.topics.web.PlanList;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plan and fact of the courses of the year, those first of whom something is asked. */
@Component
@Transactional(readOnly = true)
class PlanLists {

    static final List<String> TABS = List.of("all", "late", "waiting", "changed", "none");

    private final JdbcClient db;
    private final PlanFollowing following;
    private final PlanRows rows;
    private final PlanWords words;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    PlanLists(
            JdbcClient db,
            PlanFollowing following,
            PlanRows rows,
            PlanWords words,
            Rights rights,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.following = following;
        this.rows = rows;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    private record Line(Followed course, PlanFact fact, Approval.Stage stage) {

        boolean isShown(String tab) {
            return switch (tab) {
                case "late" -> fact.hours() > 0 && (fact.behind() > 0 || fact.lacking() > 0);
                case "waiting" -> stage == Approval.Stage.SENT || stage == Approval.Stage.AGREED;
                case "changed" -> isChanged();
                case "none" -> fact.hours() == 0;
                default -> true;
            };
        }

        boolean isChanged() {
            return stage == Approval.Stage.APPROVED && course.changed();
        }
    }

    /** @param asked the day of plan and fact; null: today */
    PlanList list(CurrentUser who, @Nullable LocalDate asked, String show) {
        Optional<FollowedYear> year = year(who.schoolId());
        LocalDate day = asked != null
                ? Objects.requireNonNull(Typed.day(asked))
                : year.map(FollowedYear::today).orElse(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        List<Line> lines = lines(who, year, day);
        String tab = TABS.contains(show) ? show : "all";
        List<PlanList.Tab> tabs = new ArrayList<>();
        for (String one : TABS)
            tabs.add(new PlanList.Tab(
                    one,
                    texts.of(
                            "topics.tab." + one,
                            lines.stream().filter(line -> line.isShown(one)).count())));
        List<PlanList.Row> shown =
                lines.stream().filter(line -> line.isShown(tab)).map(this::row).toList();
        return new PlanList(
                following.seesAll(who),
                day.toString(),
                tab,
                tabs,
                shown,
                rights.any(who.role(), "subject-leader", "read"),
                texts.of("topics.list.said", PlanWords.day(day)));
    }

    private List<Line> lines(CurrentUser who, Optional<FollowedYear> year, LocalDate day) {
        WorkKinds kinds = rows.kinds(who.schoolId());
        return year.map(of -> following.of(who, of)).orElse(List.of()).stream()
                .map(one -> new Line(one, PlanFact.of(one.plan(), one.lessons(), day, kinds), stage(one)))
                .toList();
    }

    /** Plan and fact of today, by course, of all whose plans the reader sees. */
    Map<Long, PlanFact> facts(CurrentUser who) {
        Optional<FollowedYear> year = year(who.schoolId());
        Map<Long, PlanFact> facts = new HashMap<>();
        year.ifPresent(of -> lines(who, year, of.today())
                .forEach(line -> facts.put(line.course().course(), line.fact())));
        return facts;
    }

    private static Approval.Stage stage(Followed course) {
        if (course.act() == null) return Approval.Stage.DRAFT;
        return switch (course.act()) {
            case "sent" -> Approval.Stage.SENT;
            case "agreed" -> Approval.Stage.AGREED;
            case "returned" -> Approval.Stage.RETURNED;
            case "approved" -> Approval.Stage.APPROVED;
            default -> course.approved() ? Approval.Stage.APPROVED : Approval.Stage.DRAFT;
        };
    }

    private PlanList.Row row(Line line) {
        PlanFact fact = line.fact();
        Followed course = line.course();
        boolean waits = line.stage() == Approval.Stage.SENT && course.led();
        return new PlanList.Row(
                course.course(),
                course.name(),
                course.teachers(),
                String.valueOf(fact.hours()),
                String.valueOf(fact.due()),
                String.valueOf(fact.given()),
                fact.hours() == 0
                        ? ""
                        : fact.behind() == 0 ? "0" : (fact.behind() > 0 ? "−" : "+") + Math.abs(fact.behind()),
                fact.hours() > 0 && fact.behind() > 0,
                works(fact.controls()),
                works(fact.practical()),
                fact.hours() == 0 ? "" : words.ends(fact),
                PlanWords.tone(fact),
                fact.hours() == 0
                        ? texts.of("topics.fact.no-plan")
                        : waits ? texts.of("topics.stage.at-leader") : words.stage(line.stage(), line.isChanged()),
                fact.hours() == 0 ? "line" : PlanWords.stageTone(line.stage(), line.isChanged()));
    }

    private static String works(PlanFact.Works works) {
        return works.planned() == 0 ? "" : works.given() + "/" + works.planned();
    }

    private Optional<FollowedYear> year(long school) {
        return db.sql("""
                        select y.year_id, s.journal_since, least(greatest((:now at time zone s.zone)::date, y.starts_on), y.ends_on) as today
                        from school.v_school s join school.v_academic_year y on y.school_id = s.school_id
                        where s.school_id = :school
                        order by (:now at time zone s.zone)::date between y.starts_on and y.ends_on desc, y.starts_on desc limit 1""")
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new FollowedYear(
                        row.getLong("year_id"),
                        row.getObject("today", LocalDate.class),
                        row.getObject("journal_since", LocalDate.class)))
                .optional();
    }
}
