package eljur.home;

import eljur.access.AccountStates;
import eljur.access.CurrentUser;
import eljur.home.web.NextStep;
import eljur.platform.SetupStep;
import eljur.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** «Что дальше»: what a school that was just set up still lacks, in the order in which it is done. */
@Component
class FirstSteps {

    private final JdbcClient db;
    private final AccountStates states;
    private final List<SetupStep> others;
    private final Texts texts;

    FirstSteps(JdbcClient db, AccountStates states, List<SetupStep> others, Texts texts) {
        this.others = others;
        this.texts = texts;
        this.db = db;
        this.states = states;
    }

    List<NextStep> of(CurrentUser who) {
        // The administrator's own card and log-in do not count.
        boolean staff = any(who, "select count(*) > 1 from people.v_staff where school_id = ?");
        boolean lists = any(who, "select exists (select from people.v_pupil where school_id = ?)");
        boolean load = any(who, "select exists (select from timetable.v_course_teacher where school_id = ?)");
        boolean timetable = any(who, "select exists (select from timetable.v_weekly_lesson where school_id = ?)");
        boolean handedOut = states.openOf(who.school()).size() > 1;
        List<NextStep> steps = new ArrayList<>(steps(who, true));
        steps.addAll(List.of(
                step("home.next.staff", "/imports", staff),
                step("home.next.lists", "/imports", lists),
                step("home.next.load", "/imports", load),
                step("home.next.timetable", "/imports", timetable),
                step("home.next.access", "/access", handedOut)));
        steps.addAll(steps(who, false));
        return steps;
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
