package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.platform.Numbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a draft is made of. */
@Component
class TurnDrafts {

    private final SchoolYears schoolYears;
    private final TurnPlans plans;
    private final JdbcClient db;

    TurnDrafts(SchoolYears schoolYears, TurnPlans plans, JdbcClient db) {
        this.schoolYears = schoolYears;
        this.plans = plans;
        this.db = db;
    }

    SchoolYear old(CurrentUser who, YearPair pair) {
        return schoolYears.of(who.schoolId(), pair.from().id(), to(pair).starts());
    }

    NextYear next(CurrentUser who, YearPair pair) {
        YearPair.Year to = to(pair);
        SchoolYear there = schoolYears.of(who.schoolId(), to.id(), to.ends());
        return new NextYear(to.id(), to.starts(), there, enrolled(who, to.id()));
    }

    Plan plan(CurrentUser who, YearPair pair) {
        return plans.of(
                who.schoolId(),
                pair.from().id(),
                schoolYears.classes(who.schoolId(), pair.from().id()),
                pair.leaveOn());
    }

    /** What would be done, shown to whoever asks. */
    TurnDraft counted(CurrentUser who, YearPair pair, Plan plan) {
        return new TurnDraft(old(who, pair), next(who, pair), plan, Numbers.counting());
    }

    private Set<Long> enrolled(CurrentUser who, long year) {
        return Set.copyOf(
                db.sql("""
                        select distinct e.pupil_id from school.v_class_group k
                        join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                        where k.school_id = ? and k.year_id = ?""").params(who.schoolId(), year).query(Long.class).list());
    }

    private static YearPair.Year to(YearPair pair) {
        return Objects.requireNonNull(pair.to());
    }

    /** The same for what comes out the same, whoever asks and when. */
    static String fingerprint(TurnDraft draft, Plan plan) {
        String said = plan.terms() + "\n" + draft.steps + "\n" + draft.rows.said();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
