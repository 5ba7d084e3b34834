package eljur.homework;

import static eljur.access.Relation.OWN_ACTIVITIES;
import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.SELF;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.GUARDIAN;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.PUPIL;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A teacher sets homework for the own course; who may read its register reads it. Families read it in the diary. */
@Configuration(proxyBeanMethods = false)
class HomeworkRights {

    @Bean
    RightsTable rightsToAssignments() {
        return RightsTable.of(
                Right.of("assignment", "read", TEACHER, OWN_COURSE),
                Right.of("assignment", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("assignment", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("assignment", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("assignment", "read", HEAD, OWN_SCHOOL),
                Right.of("assignment", "record", TEACHER, OWN_COURSE));
    }

    @Bean
    RightsTable rightsToVolume() {
        return RightsTable.of(
                Right.of("homework-volume", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("homework-volume", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("homework-volume", "read", HEAD, OWN_SCHOOL),
                Right.of("homework-norm", "record", DEPUTY_HEAD, OWN_SCHOOL));
    }

    /** A file goes to whoever may see its homework; how large files may be and who checks them is the administrator's. */
    @Bean
    RightsTable rightsToFiles() {
        return RightsTable.of(
                Right.of("assignment-file", "read", TEACHER, OWN_COURSE),
                Right.of("assignment-file", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("assignment-file", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("assignment-file", "read", ACTIVITIES_DEPUTY, OWN_ACTIVITIES),
                Right.of("assignment-file", "read", HEAD, OWN_SCHOOL),
                Right.of("assignment-file", "read", GUARDIAN, OWN_CHILD),
                Right.of("assignment-file", "read", PUPIL, SELF),
                Right.of("file-setting", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("file-setting", "read", HEAD, OWN_SCHOOL),
                Right.of("file-setting", "change", ADMINISTRATOR, OWN_SCHOOL));
    }
}
