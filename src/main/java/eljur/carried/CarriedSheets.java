package eljur.carried;

import eljur.access.CurrentUser;
import eljur.carried.CarriedPupils.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on the sheet of a pupil's year, its subjects and its terms. */
@Component
class CarriedSheets {

    private final JdbcClient db;

    CarriedSheets(JdbcClient db) {
        this.db = db;
    }

    /** 0: nobody ever wrote on it. */
    long version(CurrentUser who, Found pupil) {
        return db.sql("select version from carried.sheet where school_id = ? and pupil_id = ? and year_id = ?")
                .params(who.schoolId(), pupil.id(), pupil.year())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Locked until the transaction ends: who writes on one sheet comes one after the other. */
    long locked(CurrentUser who, Found pupil) {
        db.sql("""
                        insert into carried.sheet (school_id, pupil_id, year_id, version) values (?, ?, ?, 0)
                        on conflict do nothing""").params(who.schoolId(), pupil.id(), pupil.year()).update();
        return db.sql(
                        "select version from carried.sheet where school_id = ? and pupil_id = ? and year_id = ? for update")
                .params(who.schoolId(), pupil.id(), pupil.year())
                .query(Long.class)
                .single();
    }

    void touched(CurrentUser who, Found pupil) {
        db.sql("update carried.sheet set version = version + 1 where school_id = ? and pupil_id = ? and year_id = ?")
                .params(who.schoolId(), pupil.id(), pupil.year())
                .update();
    }

    List<CarriedMark> standing(CurrentUser who, Found pupil) {
        return db.sql("""
                        select id, subject_id, term_id, kind, value, held_on, origin, source, document, confirmed_at, returned_why
                        from carried.mark
                        where school_id = ? and pupil_id = ? and year_id = ? and withdrawn_at is null
                        order by subject_id, term_id nulls last, kind, ordinal, id""")
                .params(who.schoolId(), pupil.id(), pupil.year())
                .query((row, n) -> CarriedMark.of(row))
                .list();
    }

    List<CarriedColumns.Term> terms(CurrentUser who, Found pupil) {
        return db.sql("""
                        select term_id, ordinal, starts_on, ends_on from school.v_term
                        where school_id = ? and year_id = ? and scheme = ? order by ordinal""")
                .params(who.schoolId(), pupil.year(), pupil.scheme())
                .query((row, n) -> new CarriedColumns.Term(
                        row.getLong("term_id"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", java.time.LocalDate.class),
                        row.getObject("ends_on", java.time.LocalDate.class)))
                .list();
    }

    /** Taught with marks to the class, and what marks were brought of besides; by name. */
    Map<Long, String> subjects(CurrentUser who, Found pupil) {
        Map<Long, String> subjects = new LinkedHashMap<>();
        db.sql("""
                        select s.subject_id, s.name from school.v_subject s
                        where s.school_id = :school and (exists (
                            select from timetable.v_course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            where c.school_id = s.school_id and c.subject_id = s.subject_id and c.year_id = :year and c.kind = 'lesson'
                              and not c.unmarked and g.class_id = :class)
                          or exists (
                            select from carried.mark m
                            where m.school_id = s.school_id and m.subject_id = s.subject_id and m.pupil_id = :pupil and m.year_id = :year
                              and m.withdrawn_at is null))
                        order by s.name collate "ru-x-icu", s.subject_id""")
                .param("school", who.schoolId())
                .param("year", pupil.year())
                .param("class", pupil.schoolClass())
                .param("pupil", pupil.id())
                .query((row, n) -> subjects.put(row.getLong("subject_id"), row.getString("name")))
                .list();
        return subjects;
    }
}
