package eljur.substitutions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How near somebody is to a lesson, the nearest first. A teacher of the first grades teaches many subjects under the names that the older
 * grades have too, so whose lessons are all at the other stage comes last, whatever they are called.
 */
enum Suitability {
    SAME_SUBJECT,
    NEAR_SUBJECT,
    KNOWS_CLASS,
    SAME_AREA,
    SAME_STAGE,
    OTHER_STAGE;

    private static final int LAST_PRIMARY_GRADE = 4;

    /**
     * What is looked for.
     *
     * @param near what the lesson's own teacher teaches beside its subject
     * @param area of its subject; null when it stands in none
     * @param grades empty while they are not known
     */
    record Sought(long subject, Set<Long> near, @Nullable String area, List<Long> classes, Set<Integer> grades) {}

    static Suitability of(Sought sought, Colleague colleague) {
        if (isOfOtherStage(sought.grades(), colleague.grades().values())) return OTHER_STAGE;
        if (colleague.subjects().containsKey(sought.subject())) return SAME_SUBJECT;
        if (colleague.subjects().keySet().stream().anyMatch(sought.near()::contains)) return NEAR_SUBJECT;
        if (sought.classes().stream().anyMatch(colleague.inClass()::containsKey)) return KNOWS_CLASS;
        return sought.area() != null && colleague.areas().containsValue(sought.area()) ? SAME_AREA : SAME_STAGE;
    }

    /** Whoever has no lessons yet may be of any stage. */
    private static boolean isOfOtherStage(Collection<Integer> lesson, Collection<Integer> own) {
        if (lesson.isEmpty() || own.isEmpty()) return false;
        return own.stream()
                .map(Suitability::isPrimary)
                .noneMatch(lesson.stream().map(Suitability::isPrimary).toList()::contains);
    }

    static boolean isPrimary(int grade) {
        return grade <= LAST_PRIMARY_GRADE;
    }

    /** Two groups led together are more to lead than one: who is free and suits comes first. */
    Suitability together() {
        return compareTo(KNOWS_CLASS) < 0 ? KNOWS_CLASS : this;
    }
}
