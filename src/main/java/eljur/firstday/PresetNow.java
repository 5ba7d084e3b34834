package eljur.firstday;

import eljur.school.SameName;
import eljur.school.SubjectNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a school has already of what a preset would make.
 *
 * @param schemes by which the year is divided
 * @param taught which class has which subject
 */
record PresetNow(
        long year,
        String yearName,
        Set<String> schemes,
        List<Area> areas,
        List<Subject> subjects,
        List<SchoolClass> classes,
        Set<Taught> taught) {

    record Area(long id, String name, int ordinal) {}

    record Subject(long id, String name, boolean placed) {}

    /** @param group of all its pupils; null where it has none */
    record SchoolClass(
            long id, String name, String scheme, @Nullable Long group) {}

    record Taught(long schoolClass, long subject) {}

    Optional<Area> area(String name) {
        return areas.stream().filter(one -> same(one.name(), name)).findFirst();
    }

    Optional<Subject> subject(String name) {
        return subjects.stream()
                .filter(one -> same(one.name(), name))
                .findFirst()
                .or(() -> subjects.stream()
                        .filter(one -> SubjectNames.areOne(one.name(), name))
                        .findFirst());
    }

    Optional<SchoolClass> schoolClass(String name) {
        return classes.stream().filter(one -> same(one.name(), name)).findFirst();
    }

    private static boolean same(String one, String other) {
        return SameName.of(one).equals(SameName.of(other));
    }
}
