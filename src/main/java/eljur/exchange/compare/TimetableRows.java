package eljur.exchange.compare;

import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.school.SchoolStructure;
import eljur.timetable.Courses;
import eljur.timetable.WeekPlans;
import java.util.ArrayList;
import java.util.List;

/** The rows that a timetable would add or change; of what stays the same there is none. */
final class TimetableRows {

    final List<SchoolStructure.Room> rooms = new ArrayList<>();
    final List<SchoolStructure.Subject> subjects = new ArrayList<>();
    final List<SchoolStructure.BellSchedule> bells = new ArrayList<>();
    final List<SchoolStructure.LessonSlot> slots = new ArrayList<>();
    final List<SchoolStructure.ClassGroup> classes = new ArrayList<>();
    final List<Persons.Person> persons = new ArrayList<>();
    final List<Persons.Staff> staff = new ArrayList<>();
    final List<Persons.FormTutor> tutors = new ArrayList<>();
    final List<StudyGroups.StudyGroup> groups = new ArrayList<>();
    final List<StudyGroups.GroupClass> groupClasses = new ArrayList<>();
    final List<Courses.Course> courses = new ArrayList<>();
    final List<Courses.CourseTeacher> teachers = new ArrayList<>();

    /** Courses that are closed because others stand for them. */
    final List<Long> closed = new ArrayList<>();

    /** Places in the week that end, and those that begin instead of them or beside them. */
    final List<WeekPlans.WeeklyLesson> ended = new ArrayList<>();

    final List<WeekPlans.WeeklyLesson> begun = new ArrayList<>();
}
