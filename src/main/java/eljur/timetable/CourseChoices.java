package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.web.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the lists of the forms about courses offer. */
@Component
class CourseChoices {

    private final JdbcClient db;
    private final Texts texts;

    CourseChoices(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    List<Choice> classes(CurrentUser who, Year year, String chosen) {
        return db.sql(
                        "select class_id, name from school.v_class_group where school_id = ? and year_id = ? order by grade, name")
                .params(who.schoolId(), year.id())
                .query((row, n) -> Choice.of(row.getLong(1), row.getString(2), chosen))
                .list();
    }

    List<Choice> subjects(CurrentUser who, String chosen) {
        return db.sql(
                        "select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\", subject_id")
                .param(who.schoolId())
                .query((row, n) -> Choice.of(row.getLong(1), row.getString(2), chosen))
                .list();
    }

    /** Of the staff who works here on that day. */
    List<Choice> staff(CurrentUser who, LocalDate day, String chosen) {
        return db.sql("""
                        select s.person_id, p.full_name from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and coalesce(s.until, 'infinity') >= ?
                        order by p.full_name collate "ru-x-icu", p.person_id""")
                .params(who.schoolId(), day)
                .query((row, n) -> Choice.of(row.getLong(1), row.getString(2), chosen))
                .list();
    }

    /** Those that are no whole single class, with the classes they are of. */
    List<Choice> groups(CurrentUser who, Year year, String chosen) {
        return db.sql("""
                        select g.group_id, g.name from people.v_study_group g
                        where g.school_id = ? and g.year_id = ?
                          and not (g.whole and (select count(*) from people.v_group_class c
                                                where c.school_id = g.school_id and c.group_id = g.group_id) = 1)
                        order by g.name collate "ru-x-icu", g.group_id""")
                .params(who.schoolId(), year.id())
                .query((row, n) -> Choice.of(row.getLong(1), row.getString(2), chosen))
                .list();
    }

    List<Choice> kinds(String chosen) {
        return Arrays.stream(CourseKind.values())
                .map(kind -> new Choice(
                        kind.code(),
                        CourseKind.said(texts, kind.code()),
                        kind.code().equals(chosen)))
                .toList();
    }
}
