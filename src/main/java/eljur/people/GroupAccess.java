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

/** «Группы»: the entry, who reads them, and who says who is in them. A form tutor: in those that the class has a part in. */
@Configuration(proxyBeanMethods = false)
class GroupAccess {

    @Bean
    MenuItem groupsEntry() {
        return new MenuItem(
                45,
                "menu.groups",
                "group",
                "/groups",
                Set.of("HEAD", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY", "SECRETARY", "ADMINISTRATOR", "FORM_TUTOR"));
    }

    @Bean
    RightsTable groupRights() {
        return RightsTable.of(
                Right.of("group", "read", HEAD, OWN_SCHOOL),
                Right.of("group", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("group", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("group", "read", SECRETARY, OWN_SCHOOL),
                Right.of("group", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("group", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("group", "change", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("group", "change", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("group", "change", SECRETARY, OWN_SCHOOL),
                Right.of("group", "change", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("group", "change", FORM_TUTOR, OWN_CLASS));
    }
}
