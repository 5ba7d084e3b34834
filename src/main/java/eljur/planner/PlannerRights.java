package eljur.planner;

import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.SELF;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The staff sees every timetable, a family that of its class. The deputy head makes the next one; who leads the school reads it. */
@Configuration(proxyBeanMethods = false)
class PlannerRights {

    private static final Set<Role> FAMILY = EnumSet.of(Role.GUARDIAN, Role.PUPIL);
    private static final List<Role> LEADERS = List.of(Role.DEPUTY_HEAD, Role.HEAD, Role.ADMINISTRATOR);

    @Bean
    RightsTable timetableRightsTable() {
        Stream<Right> staff = EnumSet.complementOf(EnumSet.copyOf(FAMILY)).stream()
                .flatMap(role -> Stream.of(
                        Right.of("timetable", "read", role, OWN_SCHOOL),
                        Right.of("whole-timetable", "read", role, OWN_SCHOOL)));
        Stream<Right> family = Stream.of(
                Right.of("timetable", "read", Role.GUARDIAN, OWN_CHILD),
                Right.of("timetable", "read", Role.PUPIL, SELF));
        return RightsTable.of(Stream.concat(staff, family).toArray(Right[]::new));
    }

    @Bean
    RightsTable draftRightsTable() {
        Stream<Right> read = LEADERS.stream()
                .flatMap(role -> Stream.of(
                        Right.of("timetable-check", "read", role, OWN_SCHOOL),
                        Right.of("timetable-draft", "read", role, OWN_SCHOOL)));
        Stream<Right> write = Stream.of(Right.of("timetable-draft", "record", Role.DEPUTY_HEAD, OWN_SCHOOL));
        return RightsTable.of(Stream.concat(read, write).toArray(Right[]::new));
    }

    /** Those whose menu is full find it on the calendar and at the desk of substitutions. */
    @Bean
    MenuItem timetableEntry() {
        return new MenuItem(
                30,
                "menu.timetable",
                "calendar",
                "/timetable",
                Set.of("TEACHER", "GUARDIAN", "PUPIL", "NURSE", "PSYCHOLOGIST"));
    }

    /** The first pages of a form tutor and of the deputy for activities stay those of classes and pupils. */
    @Bean
    MenuItem timetableEntryOfTheFormTutor() {
        return new MenuItem(48, "menu.timetable", "calendar", "/timetable", Set.of("FORM_TUTOR", "ACTIVITIES_DEPUTY"));
    }
}
