package eljur.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration school written down as the tables that a school loads, and an empty school to load them into. */
final class SchoolTables {

    private static final String YEAR = """
            (select y.id from school.academic_year y where y.school_id = 1 and y.starts_on <= current_date order by y.starts_on desc limit 1)""";

    private final JdbcClient db;

    SchoolTables(JdbcClient db) {
        this.db = db;
    }

    /** School 2 with the same year, terms and bells; its administrator signs in as {@code second-admin}. */
    void emptySchool() {
        for (String sql : List.of(
                "insert into school.school (id, name, short_name, zone, created_at) select 2, 'Вторая школа', 'Вторая', zone, now() from school.school where id = 1",
                "insert into school.academic_year (school_id, id, name, starts_on, ends_on) select 2, 900000, name, starts_on, ends_on from school.academic_year where id = "
                        + YEAR,
                "insert into school.term (school_id, year_id, scheme, ordinal, starts_on, ends_on) select 2, 900000, scheme, ordinal, starts_on, ends_on from school.term where school_id = 1 and year_id = "
                        + YEAR,
                "insert into school.bell_schedule (school_id, id, name) values (2, 900000, 'обычный день')",
                "insert into school.lesson_slot (school_id, bell_schedule_id, ordinal, starts_at, ends_at) select 2, 900000, n, time '08:00' + (n - 1) * interval '50 minutes', time '08:40' + (n - 1) * interval '50 minutes' from generate_series(1, 12) n",
                "insert into people.person (school_id, id, surname, given_name) values (2, 9000000, 'Вторая', 'Анна')",
                "insert into people.staff (school_id, person_id, since) values (2, 9000000, '2020-09-01')",
                "insert into access.account (id, school_id, person_id, login, display_name, password_hash, opened_at) select 9000000, 2, 9000000, 'second-admin', 'Вторая А.', password_hash, now() from access.account where login = 'admin'",
                "insert into access.account_role (account_id, role, ordinal) values (9000000, 'ADMINISTRATOR', 0)"))
            db.sql(sql).update();
    }

    /** By what they bring, in the order in which a school loads them. */
    Map<String, String> all() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("сотрудники", table("ФИО;Должность", """
                select distinct p.full_name || ';' || coalesce(nullif(s.position, ''), 'учитель')
                from people.staff s join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                where s.school_id = 1 order by 1"""));
        tables.put("нагрузка", table("Класс;Группа;Предмет;Учитель;Часов в неделю", """
                select classes || ';' || part || ';' || subject || ';' || teacher || ';' || replace(weekly_hours::text, '.', ',')
                from (%s) c where weekly_hours is not null order by 1""".formatted(COURSES)));
        tables.put(
                "списки классов",
                table("Класс;Фамилия;Имя;Отчество;Дата рождения;Родитель 1;Кем приходится 1", """
                select k.name || ';' || n.surname || ';' || n.given_name || ';' || n.patronymic || ';' || to_char(n.born_on, 'DD.MM.YYYY') || ';'
                       || coalesce(g.full_name, '') || ';' || case when g.full_name is null then '' else 'мать' end
                from people.enrolment e
                join school.class_group k on k.id = e.class_id and k.year_id = %s
                join people.person n on n.school_id = e.school_id and n.id = e.pupil_id
                left join lateral (
                    select p.full_name from people.guardianship g
                    join people.v_person p on p.school_id = g.school_id and p.person_id = g.guardian_id
                    where g.school_id = e.school_id and g.pupil_id = e.pupil_id order by g.guardian_id limit 1) g on true
                where e.school_id = 1 and e.until is null order by k.grade, k.name, n.surname, n.given_name""".formatted(YEAR)));
        tables.put("расписание", table("Класс;Группа;День;№ урока;Предмет;Учитель", """
                select c.classes || ';' || c.part || ';' || (array['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'])[w.weekday]
                       || ';' || w.ordinal || ';' || c.subject || ';' || c.teacher
                from (%s) c
                join timetable.weekly_lesson w on w.school_id = 1 and w.course_id = c.id and w.until is null
                where c.weekly_hours is not null order by w.weekday, w.ordinal, 1""".formatted(COURSES)));
        return tables;
    }

    private static final String COURSES = """
            select c.id, c.weekly_hours, s.name as subject,
                   (select string_agg(k.name, ', ' order by k.name) from people.group_class x
                    join school.class_group k on k.school_id = x.school_id and k.id = x.class_id where x.school_id = 1 and x.group_id = c.group_id) as classes,
                   case when g.whole then '' else g.name end as part,
                   (select string_agg(p.full_name, ', ' order by p.full_name) from timetable.course_teacher t
                    join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                    where t.school_id = 1 and t.course_id = c.id and t.until is null) as teacher
            from timetable.course c
            join school.subject s on s.school_id = 1 and s.id = c.subject_id
            join people.study_group g on g.school_id = 1 and g.id = c.group_id
            where c.school_id = 1 and c.kind = 'lesson' and c.year_id = """ + YEAR;

    private String table(String head, String sql) {
        return head + "\n" + String.join("\n", db.sql(sql).query(String.class).list()) + "\n";
    }
}
