package eljur.rollover;

import eljur.people.Enrolments.Enrolment;
import eljur.people.Persons.FormTutor;
import eljur.people.Promotions.Ended;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.GroupMember;
import eljur.people.StudyGroups.StudyGroup;
import eljur.rollover.SchoolYear.Course;
import eljur.rollover.SchoolYear.Group;
import eljur.school.NextClasses.NextClass;
import eljur.timetable.Courses.CourseTeacher;
import java.util.ArrayList;
import java.util.List;

/** The rows that the turn of a year writes. */
final class TurnRows {

    /** What of the old year lives on in what of the new. */
    record Link(String entity, long oldId, long newId) {}

    final List<NextClass> classes = new ArrayList<>();
    final List<StudyGroup> groups = new ArrayList<>();
    final List<GroupClass> groupClasses = new ArrayList<>();
    final List<eljur.timetable.Courses.Course> courses = new ArrayList<>();
    final List<CourseTeacher> teachers = new ArrayList<>();
    final List<FormTutor> tutors = new ArrayList<>();
    final List<Ended> ended = new ArrayList<>();
    final List<Enrolment> enrolments = new ArrayList<>();
    final List<GroupMember> members = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    /**
     * A group of several classes that goes on.
     *
     * @param name in the next year
     * @param members who go on in it
     * @param staying who stay at the school and cannot: their class has no part in it
     */
    record Across(Group old, String name, List<String> classes, long members, long staying) {}

    final List<Across> across = new ArrayList<>();

    /** Courses of the old year that nobody takes along: the next grade is not taught it, or the class leaves. */
    final List<Course> dropped = new ArrayList<>();

    /** Everything, in words that are the same each time. */
    String said() {
        return List.of(classes, groups, groupClasses, courses, teachers, tutors, ended, enrolments, members)
                .toString();
    }
}
