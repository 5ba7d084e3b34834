package eljur.school.web;

import java.util.List;

/**
 * A building or a room in a form.
 *
 * @param id 0: a new one
 * @param left lessons that stand in a room which is to be closed, in words
 * @param seen the mark of what was shown, sent back with the act
 */
public record PlaceForm(
        long id, String name, Fields fields, List<ChangePage.Choice> buildings, List<String> left, String seen) {}
