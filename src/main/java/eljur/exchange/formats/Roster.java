package eljur.exchange.formats;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A school as a OneRoster package has it, ids as they stand there.
 *
 * @param users by id
 * @param classes homerooms and what is taught, by id
 * @param subjects names by the id of the course
 * @param pupils of each class, in the order of the file
 * @param teachers of each class, the first one first
 * @param days the first and the last day of its sessions; null where it says none
 */
public record Roster(
        Map<String, User> users,
        Map<String, RosterClass> classes,
        Map<String, Subject> subjects,
        Map<String, Set<String>> pupils,
        Map<String, Set<String>> teachers,
        @Nullable Days days,
        List<PlannedItem> refused) {

    private static final Set<String> GUARDIANS = Set.of("guardian", "parent", "relative");

    /** @param agents whose guardian, or by whom guarded: both ways of saying it are in use */
    record User(
            String id,
            PersonName name,
            Set<String> roles,
            List<String> agents,
            @Nullable LocalDate bornOn,
            List<ClassList.Contact> contacts,
            int line) {

        boolean isPupil() {
            return roles.contains("student");
        }

        boolean isTeacher() {
            return roles.contains("teacher");
        }

        boolean isGuardian() {
            return roles.stream().anyMatch(GUARDIANS::contains);
        }
    }

    record RosterClass(
            String id,
            String title,
            boolean homeroom,
            @Nullable Integer grade,
            String course,
            String subject,
            int line) {}

    /** @param ref the same for all courses of one subject, where the file names subjects */
    public record Subject(String ref, String name, int line) {}

    public record Days(LocalDate first, LocalDate last) {}

    /** The pupils of a class, in the order of the file. */
    public Set<String> pupils(String schoolClass) {
        return pupils.getOrDefault(schoolClass, Set.of());
    }

    /** The teachers of a class, the first one first. */
    public Set<String> teachers(String schoolClass) {
        return teachers.getOrDefault(schoolClass, Set.of());
    }

    /** How the teachers are reached, by the id under which the timetable of this package knows them. */
    public Map<String, List<ClassList.Contact>> contactsOfTeachers() {
        return users.values().stream()
                .filter(user -> user.isTeacher() && !user.contacts().isEmpty())
                .collect(Collectors.toMap(
                        user -> RosterTimetable.ref(user.id()),
                        User::contacts,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    List<RosterClass> homerooms() {
        return classes.values().stream().filter(RosterClass::homeroom).toList();
    }
}
