package eljur.exchange.compare;

import eljur.people.Enrolments;
import eljur.people.FamilyContacts;
import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.school.SchoolStructure;
import java.util.ArrayList;
import java.util.List;

/** The rows that class lists would add or change. */
final class ClassListRows {

    final List<SchoolStructure.ClassGroup> classes = new ArrayList<>();
    final List<Persons.Person> persons = new ArrayList<>();
    final List<Enrolments.Pupil> pupils = new ArrayList<>();
    final List<Enrolments.Enrolment> enrolments = new ArrayList<>();
    final List<Enrolments.Guardianship> guardianships = new ArrayList<>();
    final List<FamilyContacts.Contact> contacts = new ArrayList<>();
    final List<StudyGroups.GroupMember> members = new ArrayList<>();
}
