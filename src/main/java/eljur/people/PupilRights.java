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

/** «Ученики»: who reads the cards, who keeps them. Orders are the secretary's; a form tutor keeps the contacts of the own class. */
@Configuration(proxyBeanMethods = false)
class PupilRights {

    @Bean
    MenuItem pupilsEntry() {
        return new MenuItem(
                42,
                "menu.pupils",
                "user",
                "/pupils",
                Set.of("HEAD", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY", "SECRETARY", "ADMINISTRATOR", "FORM_TUTOR"));
    }

    @Bean
    RightsTable rightsOfPupils() {
        return RightsTable.of(
                Right.of("pupil", "read", HEAD, OWN_SCHOOL),
                Right.of("pupil", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("pupil", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("pupil", "read", SECRETARY, OWN_SCHOOL),
                Right.of("pupil", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("pupil", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("pupil", "change", SECRETARY, OWN_SCHOOL),
                Right.of("movement", "record", SECRETARY, OWN_SCHOOL),
                Right.of("guardian", "change", SECRETARY, OWN_SCHOOL),
                Right.of("contact", "change", SECRETARY, OWN_SCHOOL),
                Right.of("contact", "change", FORM_TUTOR, OWN_CLASS));
    }
}
