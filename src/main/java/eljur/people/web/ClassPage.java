package eljur.people.web;

/**
 * A class and its list.
 *
 * @param cards may the cards of the pupils be opened
 * @param appoints may the form tutor be changed
 */
public record ClassPage(ClassRoll roll, boolean cards, boolean appoints) {}
