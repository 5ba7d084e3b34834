package eljur.home;

import eljur.access.AccountStates;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.home.web.NextStep;
import eljur.platform.SetupStep;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** «Что дальше»: what a school that was just set up still lacks, in the order in which it is done. */
@Component
class FirstSteps {

    // The staff, the pupils and the guardians who read the diary, of today or to come.
    private static final String HOLDERS = """
            with today as (select (:now::timestamptz at time zone zone)::date as day from school.v_school where school_id = :school),
            pupil as (
                select e.pupil_id from people.v_enrolment e cross join today d
                where e.school_id = :school and d.day <= coalesce(e.until, d.day))
            select s.person_id from people.v_staff s cross join today d
            where s.school_id = :school and d.day <= coalesce(s.until, d.day)
            union select pupil_id from pupil
            union select g.guardian_id from people.v_guardianship g cross join today d
            join pupil p on p.pupil_id = g.pupil_id
            where g.school_id = :school and g.electronic and d.day <= coalesce(g.until, d.day)""";

    private final JdbcClient db;
    private final AccountStates states;
    private final List<SetupStep> others;
    private final Texts texts;
    private final Clock clock;

    FirstSteps(JdbcClient db, AccountStates states, List<SetupStep> others, Texts texts, Clock clock) {
        this.others = others;
        this.texts = texts;
        this.db = db;
        this.states = states;
        this.clock = clock;
    }

    List<NextStep> of(CurrentUser who) {
        // The administrator's own card and log-in do not count.
        boolean staff = any(who, "select count(*) > 1 from people.v_staff where school_id = ?");
        boolean lists = any(who, "select exists (select from people.v_pupil where school_id = ?)");
        boolean load = any(who, "select exists (select from timetable.v_course_teacher where school_id = ?)");
        boolean timetable = any(who, "select exists (select from timetable.v_weekly_lesson where school_id = ?)");
        List<NextStep> steps = new ArrayList<>(steps(who, true));
        steps.addAll(List.of(
                step("home.next.staff", "/imports", staff),
                step("home.next.lists", "/imports", lists),
                step("home.next.load", "/imports", load),
                step("home.next.timetable", "/imports", timetable),
                access(who)));
        steps.addAll(steps(who, false));
        return steps;
    }

    /** Done when everybody who is to come in has come in or holds a slip that is good. */
    private NextStep access(CurrentUser who) {
        List<PersonId> all = db.sql(HOLDERS)
                .param("school", who.schoolId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
        long served = states.of(who.school(), all).values().stream()
                .filter(one -> one.active() || one.slipUntil() != null)
                .count();
        String about = served > 1
                ? texts.of("home.next.access.some", String.valueOf(served), String.valueOf(all.size()))
                : texts.of("home.next.access.text");
        boolean done = all.size() > 1 && served >= all.size();
        return new NextStep(texts.of("home.next.access"), about, "/access", done);
    }

    private List<NextStep> steps(CurrentUser who, boolean first) {
        List<NextStep> steps = new ArrayList<>();
        for (SetupStep one : others)
            if (one.comesFirst() == first)
                one.done(who.schoolId()).ifPresent(done -> steps.add(step(one.textKey(), one.path(), done)));
        return steps;
    }

    private NextStep step(String key, String path, boolean done) {
        return new NextStep(texts.of(key), texts.of(key + ".text"), path, done);
    }

    private boolean any(CurrentUser who, String sql) {
        return db.sql(sql).param(who.schoolId()).query(Boolean.class).single();
    }
}
