package eljur.people;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** «Сотрудники»: who reads the cards and who keeps them: who holds the orders, the secretary, or the administrator in a small school. */
@Configuration(proxyBeanMethods = false)
class StaffRights {

    @Bean
    MenuItem staffEntry() {
        return new MenuItem(
                47,
                "menu.staff",
                "user",
                "/staff",
                Set.of("HEAD", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY", "SECRETARY", "ADMINISTRATOR"),
                List.of("/courses", "/load", "/curriculum"));
    }

    @Bean
    RightsTable rightsOfStaff() {
        return RightsTable.of(
                Right.of("staff", "read", HEAD, OWN_SCHOOL),
                Right.of("staff", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("staff", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("staff", "read", SECRETARY, OWN_SCHOOL),
                Right.of("staff", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("staff", "change", SECRETARY, OWN_SCHOOL),
                Right.of("staff", "change", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("form-tutor", "appoint", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("form-tutor", "appoint", SECRETARY, OWN_SCHOOL),
                Right.of("form-tutor", "appoint", ADMINISTRATOR, OWN_SCHOOL));
    }
}
