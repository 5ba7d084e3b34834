package eljur.exchange.compare;

import eljur.exchange.formats.TopicList;
import eljur.exchange.formats.TypedPerson;
import eljur.exchange.sheets.Cells;
import eljur.school.SubjectNames;
import java.util.List;
import java.util.function.BiPredicate;

/** Which course a class, a subject, and where they are told a group and a teacher, mean. */
final class CourseMatch {

    private CourseMatch() {}

    /** All that may be meant; of those for a whole class and for its parts, where no group is told, the whole one. */
    static List<TopicsNow.Course> of(TopicList.Row row, List<TopicsNow.Course> courses) {
        List<TopicsNow.Course> named = of(row, courses, CourseMatch::isSubject);
        // Another name of the subject only where nothing bears this one.
        return named.isEmpty()
                ? of(row, courses, (course, typed) -> SubjectNames.areOne(course.subject(), typed))
                : named;
    }

    private static List<TopicsNow.Course> of(
            TopicList.Row row, List<TopicsNow.Course> courses, BiPredicate<TopicsNow.Course, String> subject) {
        List<TopicsNow.Course> all = courses.stream()
                .filter(course -> course.classes().stream()
                        .anyMatch(one -> Cells.className(one).equals(Cells.className(row.schoolClass()))))
                .filter(course -> subject.test(course, row.subject()))
                .filter(course -> row.group().isEmpty() || isGroup(course.group(), row.group()))
                .filter(course -> row.teacher().isEmpty() || gives(course, TypedPerson.read(row.teacher())))
                .toList();
        List<TopicsNow.Course> whole =
                all.stream().filter(TopicsNow.Course::whole).toList();
        return row.group().isEmpty() && whole.size() == 1 ? whole : all;
    }

    private static boolean gives(TopicsNow.Course course, TypedPerson typed) {
        return NameMatch.of(typed.name(), course.teachers(), TypedPerson::name).stream()
                .anyMatch(teacher -> typed.mayBeBorn(teacher.bornOn()));
    }

    private static boolean isSubject(TopicsNow.Course course, String typed) {
        String subject = Cells.fold(typed);
        return Cells.fold(course.subject()).equals(subject)
                || Cells.fold(course.subjectShort()).equals(subject);
    }

    /** Behind the name of a group may stand the classes it is of. */
    private static boolean isGroup(String group, String typed) {
        String bare = group.contains(LessonGroups.OF) ? group.substring(0, group.indexOf(LessonGroups.OF)) : group;
        return Cells.fold(group).equals(Cells.fold(typed)) || Cells.fold(bare).equals(Cells.fold(typed));
    }
}
