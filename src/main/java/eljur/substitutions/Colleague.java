package eljur.substitutions;

import java.util.List;
import java.util.Map;

/**
 * Somebody who works at the school. Only who teaches may be asked to give a lesson.
 *
 * @param subjects taught this year, by id; those of most hours first
 * @param areas in which these subjects stand, by the subject's id
 * @param inClass subjects taught to each class, by the class's id
 * @param grades of these classes, by the class's id
 * @param substitutions given in this month
 * @param teaches has a course, or a teacher's post
 */
record Colleague(
        long id,
        String name,
        Map<Long, String> subjects,
        Map<Long, String> areas,
        Map<Long, List<String>> inClass,
        Map<Long, Integer> grades,
        int substitutions,
        boolean teaches) {

    Colleague named(String told) {
        return new Colleague(id, told, subjects, areas, inClass, grades, substitutions, teaches);
    }
}
