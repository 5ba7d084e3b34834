package eljur.access;

import static eljur.access.RecordState.CLOSED;
import static eljur.access.RecordState.LATE;
import static eljur.access.RecordState.OPEN;
import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_LESSON;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.SELF;

import eljur.testing.Samples.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who asks in the matrix of rights, and for whose rows. */
final class MatrixCast {

    /** Whose the sample rows are. */
    enum Place {
        OURS(OPEN, Row.OURS),
        OURS_LATE(LATE, new Row(971, 971, 9711209, 9101, 9012)),
        OURS_GIVEN_BY_BORIS(LATE, new Row(971, 971, 9711214, 9101, 9012)),
        OURS_PAST_THE_WINDOW(CLOSED, new Row(971, 971, 9711111, 9101, 9012)),
        OURS_IN_A_CLOSED_PERIOD(CLOSED, new Row(971, 971, 9711007, 9101, 9011)),
        ANOTHER_CLASS(LATE, new Row(972, 972, 9721209, 9201, 9012)),
        ANOTHER_SCHOOL(LATE, Row.THEIRS),
        OUR_COURSE_WITH_THEIR_ROWS(OPEN, new Row(971, 981, 9811209, 9811, 9022)),
        THEIR_COURSE_WITH_OUR_ROWS(OPEN, new Row(981, 971, 9711216, 9101, 9012)),
        NOWHERE(OPEN, new Row(1, 1, 1, 1, 1));

        final RecordState state;
        final Row row;

        Place(RecordState state, Row row) {
            this.state = state;
            this.row = row;
        }

        /** Rows that do not fit together are for addresses that name a course and something in it. */
        boolean meaningfulFor(String sample) {
            return !name().contains("_COURSE_")
                    || sample.matches("(?s).*\\{course}.*") && sample.matches("(?s).*\\{(lesson|pupil|child|term)}.*");
        }
    }

    /** Somebody of the cast in one of their roles, with how the rows of 7-А, 7-Б and the other school are theirs. */
    record Persona(String login, Role role, Set<Relation> ours, Set<Relation> anothers, Set<Relation> strangers) {

        Set<Relation> holds(Place place) {
            Set<Relation> held = EnumSet.noneOf(Relation.class);
            switch (place) {
                case ANOTHER_CLASS -> held.addAll(anothers);
                case ANOTHER_SCHOOL -> held.addAll(strangers);
                case OUR_COURSE_WITH_THEIR_ROWS, THEIR_COURSE_WITH_OUR_ROWS, NOWHERE -> {}
                default -> held.addAll(ours);
            }
            if (place == Place.OURS_GIVEN_BY_BORIS && login.equals("boris")) held.add(OWN_LESSON);
            return held;
        }
    }

    private static final Set<Relation> SCHOOL = EnumSet.of(OWN_SCHOOL);
    private static final Set<Relation> NONE = Set.of();

    static final List<Persona> CAST = List.of(
            new Persona("anna", Role.TEACHER, EnumSet.of(OWN_COURSE, OWN_SCHOOL), SCHOOL, NONE),
            new Persona("anna", Role.ADMINISTRATOR, SCHOOL, SCHOOL, NONE),
            new Persona("boris", Role.TEACHER, SCHOOL, EnumSet.of(OWN_COURSE, OWN_SCHOOL), NONE),
            new Persona("boris", Role.FORM_TUTOR, SCHOOL, EnumSet.of(OWN_CLASS, OWN_SCHOOL), NONE),
            new Persona("vera", Role.FORM_TUTOR, EnumSet.of(OWN_CLASS, OWN_SCHOOL), SCHOOL, NONE),
            new Persona("director", Role.HEAD, SCHOOL, SCHOOL, NONE),
            new Persona("deputy", Role.DEPUTY_HEAD, SCHOOL, SCHOOL, NONE),
            new Persona("activities", Role.ACTIVITIES_DEPUTY, SCHOOL, SCHOOL, NONE),
            new Persona("admin", Role.ADMINISTRATOR, SCHOOL, SCHOOL, NONE),
            new Persona("secretary", Role.SECRETARY, SCHOOL, SCHOOL, NONE),
            new Persona("nurse", Role.NURSE, SCHOOL, SCHOOL, NONE),
            new Persona("psychologist", Role.PSYCHOLOGIST, SCHOOL, SCHOOL, NONE),
            new Persona("olga", Role.GUARDIAN, EnumSet.of(OWN_CHILD, OWN_SCHOOL), SCHOOL, NONE),
            new Persona("tatyana", Role.GUARDIAN, SCHOOL, EnumSet.of(OWN_CHILD, OWN_SCHOOL), NONE),
            new Persona("darya", Role.PUPIL, EnumSet.of(SELF, OWN_SCHOOL), SCHOOL, NONE),
            new Persona("pyotr", Role.PUPIL, SCHOOL, EnumSet.of(SELF, OWN_SCHOOL), NONE),
            new Persona("stranger", Role.TEACHER, NONE, NONE, EnumSet.of(OWN_COURSE, OWN_SCHOOL)),
            new Persona("stranger", Role.FORM_TUTOR, NONE, NONE, EnumSet.of(OWN_CLASS, OWN_SCHOOL)),
            new Persona("stranger-director", Role.HEAD, NONE, NONE, SCHOOL),
            new Persona("stranger-guardian", Role.GUARDIAN, NONE, NONE, EnumSet.of(OWN_CHILD, OWN_SCHOOL)),
            new Persona("stranger-pupil", Role.PUPIL, NONE, NONE, EnumSet.of(SELF, OWN_SCHOOL)));

    private MatrixCast() {}
}
