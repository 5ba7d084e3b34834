package eljur.people;

import eljur.people.web.PupilCard;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which classes a pupil was, and by which orders. */
@Component
class Movements {

    private final JdbcClient db;
    private final Texts texts;

    Movements(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Days in one class, with the year of it. */
    record Stay(
            long id,
            SchoolClass schoolClass,
            String tutors,
            LocalDate since,
            @Nullable LocalDate until,
            String order) {

        boolean endedBefore(LocalDate day) {
            return until != null && until.isBefore(day);
        }

        String className() {
            return schoolClass.name();
        }
    }

    record SchoolClass(long id, String name, long year, LocalDate starts, LocalDate ends) {}

    /** In the order of days. */
    List<Stay> stays(long school, long pupil) {
        return db.sql("""
                        select e.id, e.class_id, k.name, k.year_id, y.starts_on, y.ends_on, e.since, e.until, coalesce(e.order_ref, '') as order_ref,
                               array_to_string(array(
                                   select p.short_name from people.form_tutor f
                                   join people.v_person p on p.school_id = f.school_id and p.person_id = f.person_id
                                   where f.school_id = e.school_id and f.class_id = e.class_id
                                     and daterange(f.since, f.until, '[]') && daterange(e.since, e.until, '[]')
                                   order by f.since, p.short_name), ', ') as tutors
                        from people.enrolment e
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where e.school_id = ? and e.pupil_id = ? order by e.since""")
                .params(school, pupil)
                .query((row, n) -> new Stay(
                        row.getLong("id"),
                        schoolClass(row),
                        row.getString("tutors"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("order_ref")))
                .list();
    }

    /** The classes of this year and of those to come, by grade. */
    List<SchoolClass> classes(long school, LocalDate today) {
        return db.sql("""
                        select k.class_id, k.name, k.year_id, y.starts_on, y.ends_on from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = :school and y.ends_on >= :today and (k.closed_on is null or k.closed_on > :today)
                        order by y.starts_on, k.grade, k.name""")
                .param("school", school)
                .param("today", today)
                .query((row, n) -> schoolClass(row))
                .list();
    }

    private static SchoolClass schoolClass(ResultSet row) throws SQLException {
        return new SchoolClass(
                row.getLong("class_id"),
                row.getString("name"),
                row.getLong("year_id"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    /** The number of the movement that this order made already. */
    Optional<Long> made(long school, long pupil, String kind, TypedForm.Order order, LocalDate day) {
        return db.sql("""
                        select id from people.movement
                        where school_id = ? and pupil_id = ? and kind = ? and order_number = ? and order_date = ? and effective_on = ?
                          and annulled_at is null""")
                .params(school, pupil, kind, order.number(), order.date(), day)
                .query(Long.class)
                .optional();
    }

    /** How the pupil is taught on this day, in words; empty when as usual. */
    String formOn(long school, long pupil, LocalDate day) {
        return db.sql("""
                        select form, until from people.study_form
                        where school_id = ? and pupil_id = ? and ? between since and until and annulled_at is null""")
                .params(school, pupil, day)
                .query((row, n) -> texts.of(
                        "people.form.until",
                        texts.of("people.form." + row.getString("form")),
                        TypedForm.said(row.getObject("until", LocalDate.class))))
                .optional()
                .orElse("");
    }

    /** The orders about a pupil, the last first. */
    List<PupilCard.Line> orders(long school, long pupil) {
        return db.sql("""
                        select m.id, m.kind, m.order_number, m.order_date, m.effective_on, m.note, a.name as from_class, b.name as to_class,
                               f.form, f.until, m.annulled_order, m.annulled_date, m.annulled_why,
                               m.id = (select max(l.id) from people.movement l
                                       where l.school_id = m.school_id and l.pupil_id = m.pupil_id and l.annulled_at is null) as annullable
                        from people.movement m
                        left join school.v_class_group a on a.school_id = m.school_id and a.class_id = m.from_class
                        left join school.v_class_group b on b.school_id = m.school_id and b.class_id = m.to_class
                        left join people.study_form f on f.school_id = m.school_id and f.movement_id = m.id
                        where m.school_id = ? and m.pupil_id = ? order by m.effective_on desc, m.id desc""")
                .params(school, pupil)
                .query((row, n) -> new PupilCard.Line(
                        row.getLong("id"), title(row), text(row), annulled(row), row.getBoolean("annullable")))
                .list();
    }

    private String title(ResultSet row) throws SQLException {
        String day = TypedForm.said(row.getObject("effective_on", LocalDate.class));
        LocalDate until = row.getObject("until", LocalDate.class);
        String form = row.getString("form") == null ? "" : texts.of("people.form." + row.getString("form"));
        return texts.of(
                "people.movement." + row.getString("kind") + ".said",
                day,
                String.valueOf(row.getString("from_class")),
                String.valueOf(row.getString("to_class")),
                form,
                until == null ? "" : TypedForm.said(until));
    }

    private String text(ResultSet row) throws SQLException {
        String order = orderSaid(row.getString("order_number"), row.getObject("order_date", LocalDate.class));
        String note = row.getString("note");
        return note.isEmpty() ? order : order + ". " + note;
    }

    private String annulled(ResultSet row) throws SQLException {
        String order = row.getString("annulled_order");
        return order == null
                ? ""
                : texts.of(
                        "people.annul.said",
                        order,
                        TypedForm.said(row.getObject("annulled_date", LocalDate.class)),
                        row.getString("annulled_why"));
    }

    /** «Приказ № 12 от 04.12.2026». */
    String orderSaid(String number, LocalDate date) {
        return texts.of("people.order.said", number, TypedForm.said(date));
    }
}
