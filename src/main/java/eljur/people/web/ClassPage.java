package eljur.people.web;

/**
 * A class and its list.
 *
 * @param source the school and the day, for paper
 * @param cards may the cards of the pupils be opened
 * @param appoints may the form tutor be changed
 * @param attendance may it be read who was away
 */
public record ClassPage(ClassRoll roll, String source, boolean cards, boolean appoints, boolean attendance) {}
