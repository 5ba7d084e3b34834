package eljur.people;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** «Классы»: the entry, and who may read the lists. Names only: cards and contacts are another right. */
@Configuration(proxyBeanMethods = false)
class ClassAccess {

    @Bean
    MenuItem classesEntry() {
        return new MenuItem(
                40,
                "menu.classes",
                "people",
                "/classes",
                Set.of("HEAD", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY", "SECRETARY", "ADMINISTRATOR", "FORM_TUTOR"));
    }

    @Bean
    RightsTable classRights() {
        return RightsTable.of(
                Right.of("class-group", "read", HEAD, OWN_SCHOOL),
                Right.of("class-group", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("class-group", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("class-group", "read", SECRETARY, OWN_SCHOOL),
                Right.of("class-group", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("class-group", "read", FORM_TUTOR, OWN_CLASS));
    }
}
