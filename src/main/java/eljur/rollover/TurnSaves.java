package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.journal.Journal;
import eljur.people.Enrolments;
import eljur.people.Enrolments.Enrolment;
import eljur.people.Persons;
import eljur.people.Promotions;
import eljur.people.Promotions.Movement;
import eljur.people.StudyGroups;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import eljur.school.NextClasses;
import eljur.school.SchoolStructure;
import eljur.timetable.Courses;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a draft through the doors of those whose rows they are: some twenty statements for any number of pupils. */
@Component
class TurnSaves {

    private final NextClasses classes;
    private final SchoolStructure structure;
    private final Persons persons;
    private final StudyGroups groups;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Promotions promotions;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    TurnSaves(
            NextClasses classes,
            SchoolStructure structure,
            Persons persons,
            StudyGroups groups,
            Courses courses,
            Enrolments enrolments,
            Promotions promotions,
            Journal journal,
            Texts texts,
            Clock clock) {
        this.classes = classes;
        this.structure = structure;
        this.persons = persons;
        this.groups = groups;
        this.courses = courses;
        this.enrolments = enrolments;
        this.promotions = promotions;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    List<Long> numbers(String entity, int count) {
        return switch (entity) {
            case "class-group" -> structure.numbers(entity, count);
            case "course" -> courses.numbers(entity, count);
            default -> persons.numbers(entity, count);
        };
    }

    List<TouchedRow> write(CurrentUser who, TurnDraft draft, Plan plan, NextYear next) {
        long school = who.schoolId();
        TurnRows rows = draft.rows;
        List<TouchedRow> touched = new ArrayList<>();
        touched.addAll(classes.add(school, rows.classes));
        touched.addAll(groups.saveGroups(school, rows.groups));
        touched.addAll(groups.addClasses(school, rows.groupClasses));
        touched.addAll(courses.saveCourses(school, rows.courses));
        touched.addAll(courses.saveTeachers(school, rows.teachers));
        touched.addAll(persons.saveTutors(school, rows.tutors));
        touched.addAll(promotions.end(school, rows.ended));
        touched.addAll(enrolments.addEnrolments(
                school, withOrder(rows.enrolments, plan.terms().promotion())));
        touched.addAll(groups.saveMembers(school, rows.members));
        touched.addAll(promotions.move(school, movements(who, draft, plan, next)));
        touched.addAll(journal.openRegisters(school));
        return touched;
    }

    private List<Enrolment> withOrder(List<Enrolment> enrolments, Plan.Order order) {
        if (enrolments.isEmpty()) return enrolments;
        String said = promotions.orderSaid(order.number(), Objects.requireNonNull(order.date()));
        return enrolments.stream()
                .map(one -> new Enrolment(one.id(), one.pupilId(), one.classId(), one.since(), said))
                .toList();
    }

    private List<Movement> movements(CurrentUser who, TurnDraft draft, Plan plan, NextYear next) {
        Instant now = clock.instant();
        return draft.steps.stream()
                .map(step -> movement(who, draft, plan, next, step, now))
                .toList();
    }

    private Movement movement(CurrentUser who, TurnDraft draft, Plan plan, NextYear next, Step step, Instant now) {
        boolean leaves = step.kind().leaves();
        Plan.Order order = leaves ? plan.terms().leaving() : plan.terms().promotion();
        return new Movement(
                step.pupil().id(),
                step.kind().movement(),
                order.number(),
                Objects.requireNonNull(order.date()),
                leaves ? draft.leaveOn(step) : next.starts(),
                step.from().id(),
                step.to() == null ? null : draft.idOf(step.to()),
                step.kind() == Step.Kind.CONDITIONAL ? texts.of("rollover.note.conditional") : "",
                now,
                who.personId());
    }
}
