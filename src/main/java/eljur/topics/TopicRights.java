package eljur.topics;

import static eljur.access.Relation.OWN_ACTIVITIES;
import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.OWN_SUBJECT;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who teaches a course writes its plan; who leads the subject agrees to it; the deputy head approves it and names the leaders. */
@Configuration(proxyBeanMethods = false)
class TopicRights {

    @Bean
    RightsTable rightsToTopicPlans() {
        return RightsTable.of(
                Right.of("topic-plan", "read", TEACHER, OWN_COURSE),
                Right.of("topic-plan", "read", TEACHER, OWN_SUBJECT),
                Right.of("topic-plan", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("topic-plan", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("topic-plan", "read", HEAD, OWN_SCHOOL),
                Right.of("topic-plan", "record", TEACHER, OWN_COURSE),
                Right.of("topic-plan", "agree", TEACHER, OWN_SUBJECT),
                Right.of("topic-plan", "approve", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("topic-plan", "approve", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("subject-leader", "read", HEAD, OWN_SCHOOL),
                Right.of("subject-leader", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("subject-leader", "change", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
