package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The card of the school and its signers, changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SchoolCardSaves {

    static final Set<String> KINDS = Set.of("head", "deputy", "other");

    private static final int NAME = 300;
    private static final int LINE = 200;
    private static final int SHORT = 60;

    private final JdbcClient db;
    private final SchoolCards cards;
    private final PlannedCourses courses;
    private final StructureHistory history;

    SchoolCardSaves(JdbcClient db, SchoolCards cards, PlannedCourses courses, StructureHistory history) {
        this.db = db;
        this.cards = cards;
        this.courses = courses;
        this.history = history;
    }

    /** @throws Refused when a name is missing, or the zone is to change while the school has lessons */
    void save(CurrentUser who, StructureForm form) {
        history.changed(who, StructureRow.SCHOOL, who.schoolId(), () -> write(who, form));
    }

    private void write(CurrentUser who, StructureForm form) {
        db.sql("""
                        update school.school
                        set name = ?, short_name = ?, district = ?, licence_number = ?, licence_date = ?::date, licence_by = ?,
                            address = ?, phone = ?, email = ?, site = ?, zone = ?,
                            journal_since = nullif(?::date, (created_at at time zone zone)::date)
                        where id = ?""")
                .param(form.required("name", NAME))
                .param(form.required("short", SHORT))
                .param(form.text("district", LINE))
                .param(form.text("licence-number", SHORT))
                .param(form.day("licence-date"))
                .param(form.text("licence-by", LINE))
                .param(form.text("address", NAME))
                .param(form.text("phone", LINE))
                .param(email(form))
                .param(form.text("site", LINE))
                .param(zone(who, form))
                .param(here(who, form))
                .param(who.schoolId())
                .update();
    }

    private static String email(StructureForm form) {
        String email = form.text("email", LINE);
        if (!email.isEmpty() && !email.matches("\\S+@\\S+\\.\\S+")) throw new Refused("school.no.email");
        return email;
    }

    // The hours of lessons are hours of the zone: in another they would have been given at other moments.
    private String zone(CurrentUser who, StructureForm form) {
        String standing = db.sql("select zone from school.school where id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single();
        String wanted = form.text("zone", SHORT);
        if (wanted.equals(standing)) return standing;
        if (!SchoolCards.ZONES.contains(wanted)) throw new Refused("school.no.zone");
        if (courses.anyLesson(who.schoolId())) throw new Refused("school.no.zone-change");
        return wanted;
    }

    // Later than the last year that is planned, nobody would ever be late with anything.
    private @Nullable LocalDate here(CurrentUser who, StructureForm form) {
        LocalDate here = form.day("here");
        LocalDate last = db.sql("select max(ends_on) from school.academic_year where school_id = ?")
                .param(who.schoolId())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
        if (here != null && last != null && here.isAfter(last))
            throw new Refused("school.no.here", StructureForm.said(here), StructureForm.said(last));
        return here;
    }

    /** @throws Refused when somebody else is director on one of these days */
    void sign(CurrentUser who, StructureForm form) {
        String kind = form.choice("kind", KINDS);
        LocalDate since = form.requiredDay("since");
        LocalDate until = form.day("until");
        if (until != null && until.isBefore(since)) throw new Refused("school.signer.no.order");
        history.oneAfterTheOther(who);
        if (kind.equals("head")) refuseTwoHeads(who, since, until);
        long id = db.sql("""
                        insert into school.signer (school_id, kind, position, name, since, until)
                        values (?, ?, ?, ?, ?, ?::date) returning id""")
                .param(who.schoolId())
                .param(kind)
                .param(form.required("position", LINE))
                .param(form.required("signer", LINE))
                .param(since)
                .param(until)
                .query(Long.class)
                .single();
        history.added(who, StructureRow.SIGNER, id);
    }

    private void refuseTwoHeads(CurrentUser who, LocalDate since, @Nullable LocalDate until) {
        for (SchoolCards.Signer one : cards.signers(who)) {
            boolean before = one.until() != null && one.until().isBefore(since);
            boolean after = until != null && until.isBefore(one.since());
            if (one.kind().equals("head") && !before && !after)
                throw new Refused("school.signer.no.two", one.name(), StructureForm.said(one.since()));
        }
    }

    /** @throws NotFound when the school has no such signer */
    void end(CurrentUser who, long id, StructureForm form) {
        SchoolCards.Signer one = cards.signers(who).stream()
                .filter(signer -> signer.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate until = form.requiredDay("until");
        if (until.isBefore(one.since())) throw new Refused("school.signer.no.order");
        if (one.until() != null && one.until().isBefore(until)) throw new Refused("school.signer.no.ended", one.name());
        history.changed(
                who,
                StructureRow.SIGNER,
                id,
                () -> db.sql("update school.signer set until = ? where school_id = ? and id = ?")
                        .params(until, who.schoolId(), id)
                        .update());
    }
}
