package eljur.results;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the school are for everybody to read who goes by them; the deputy head enters what the school's act says. */
@Configuration(proxyBeanMethods = false)
class ResultRights {

    @Bean
    RightsTable rightsToMarkRules() {
        return RightsTable.of(
                Right.of("mark-rule", "read", TEACHER, OWN_SCHOOL),
                Right.of("mark-rule", "read", FORM_TUTOR, OWN_SCHOOL),
                Right.of("mark-rule", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("mark-rule", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("mark-rule", "read", HEAD, OWN_SCHOOL),
                Right.of("mark-rule", "create", DEPUTY_HEAD, OWN_SCHOOL));
    }

    /** With what clubs and the like end, their own deputy says as well. */
    @Bean
    RightsTable rightsToActivitySettings() {
        return RightsTable.of(
                Right.of("activity-setting", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("activity-setting", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("activity-setting", "read", HEAD, OWN_SCHOOL),
                Right.of("activity-setting", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("activity-setting", "create", ACTIVITIES_DEPUTY, OWN_SCHOOL));
    }
}
