package eljur.timetable;

import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.SELF;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.SECRETARY;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Courses, curriculum and load: kept by the deputy head, and by the administrator who sets the school up; read by those who answer for
 * them. A teacher sees the own courses and the own load.
 */
@Configuration(proxyBeanMethods = false)
class CoursesRights {

    private static final List<Role> READERS = List.of(HEAD, DEPUTY_HEAD, ACTIVITIES_DEPUTY, ADMINISTRATOR, SECRETARY);
    private static final List<Role> KEEPERS = List.of(DEPUTY_HEAD, ADMINISTRATOR);

    @Bean
    RightsTable coursesRightsTable() {
        List<Right> rows = new ArrayList<>();
        for (Role role : READERS)
            for (String entity : List.of("course", "curriculum", "load"))
                rows.add(Right.of(entity, "read", role, OWN_SCHOOL));
        rows.add(Right.of("course", "read", TEACHER, OWN_COURSE));
        rows.add(Right.of("load", "read", TEACHER, SELF));
        for (Role role : KEEPERS) {
            rows.add(Right.of("course", "change", role, OWN_SCHOOL));
            rows.add(Right.of("curriculum", "change", role, OWN_SCHOOL));
        }
        return new RightsTable(rows);
    }
}
