package eljur.people.web;

import org.jspecify.annotations.Nullable;

/**
 * A class: its list, and who is form tutor.
 *
 * @param cards may the cards of the pupils be opened
 * @param tutors null for who appoints none
 */
public record ClassPage(
        ClassRoll roll, boolean cards, @Nullable TutorPage tutors, Fields fields) {}
