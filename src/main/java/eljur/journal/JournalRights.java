package eljur.journal;

import static eljur.access.Relation.OWN_ACTIVITIES;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_LESSON;
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

/** Who may do what with registers. The administrator stands in no row: that role cannot touch a mark, whoever wears it. */
@Configuration(proxyBeanMethods = false)
class JournalRights {

    @Bean
    RightsTable registerRights() {
        return RightsTable.of(
                Right.of("register", "read", TEACHER, OWN_COURSE),
                Right.of("register", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("register", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("register", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("register", "read", HEAD, OWN_SCHOOL),
                Right.of("lesson", "read", TEACHER, OWN_COURSE),
                Right.of("lesson", "read", TEACHER, OWN_LESSON),
                Right.of("lesson", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("lesson", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("lesson", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("lesson", "read", HEAD, OWN_SCHOOL),
                Right.of("history", "read", TEACHER, OWN_COURSE),
                Right.of("history", "read", TEACHER, OWN_LESSON),
                Right.of("history", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("history", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("history", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("history", "read", HEAD, OWN_SCHOOL),
                Right.untilClosed("mark", "record", TEACHER, OWN_COURSE),
                Right.untilClosed("mark", "record", TEACHER, OWN_LESSON),
                Right.untilClosed("lesson", "record", TEACHER, OWN_COURSE),
                Right.untilClosed("lesson", "record", TEACHER, OWN_LESSON),
                Right.of("lesson-note", "write", TEACHER, OWN_COURSE),
                Right.of("lesson-note", "write", TEACHER, OWN_LESSON),
                Right.of("period-mark", "read", TEACHER, OWN_COURSE),
                Right.of("period-mark", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("period-mark", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("period-mark", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("period-mark", "read", HEAD, OWN_SCHOOL),
                Right.untilClosed("period-mark", "record", TEACHER, OWN_COURSE),
                Right.of("permit", "ask", TEACHER, OWN_COURSE),
                Right.of("permit", "ask", TEACHER, OWN_LESSON),
                Right.of("permit", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("permit", "read", HEAD, OWN_SCHOOL),
                Right.of("permit", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("permit", "decide", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("permit", "decide", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("closure", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("closure", "create", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("change", "read", TEACHER, OWN_COURSE),
                Right.of("correction", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("correction", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("correction", "read", HEAD, OWN_SCHOOL),
                Right.of("closure", "create", TEACHER, OWN_COURSE),
                Right.of("closure", "read", TEACHER, OWN_COURSE),
                Right.of("closure", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("closure", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("closure", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("closure", "read", HEAD, OWN_SCHOOL),
                Right.of("class-closure", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("class-closure", "read", HEAD, OWN_SCHOOL),
                Right.of("class-closure", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("class-closure", "ask", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("class-closure", "ask", HEAD, OWN_SCHOOL),
                Right.of("activities-closure", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("activities-closure", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("activities-closure", "read", HEAD, OWN_SCHOOL),
                Right.of("activities-closure", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("activities-closure", "create", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("activities-closure", "ask", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("activities-closure", "ask", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("activities-closure", "ask", HEAD, OWN_SCHOOL),
                Right.of("school-closure", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("reopening", "ask", TEACHER, OWN_COURSE),
                Right.of("reopening", "ask", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("reopening", "ask", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("reopening", "ask", HEAD, OWN_SCHOOL),
                Right.of("reopening", "decide", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("reopening", "decide", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("reopening", "decide", HEAD, OWN_SCHOOL),
                Right.of("written-work", "read", TEACHER, OWN_COURSE),
                Right.of("written-work", "read", TEACHER, OWN_LESSON),
                Right.of("written-work", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("written-work", "read", HEAD, OWN_SCHOOL),
                Right.of("work-type", "read", TEACHER, OWN_SCHOOL),
                Right.of("work-type", "read", FORM_TUTOR, OWN_SCHOOL),
                Right.of("work-type", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("work-type", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("work-type", "read", HEAD, OWN_SCHOOL),
                Right.of("work-type", "change", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
