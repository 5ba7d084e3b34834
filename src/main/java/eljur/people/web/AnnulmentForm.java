package eljur.people.web;

import org.jspecify.annotations.Nullable;

/**
 * An order that annuls the last one about a pupil, to be typed in.
 *
 * @param last null: there is none to annul
 */
public record AnnulmentForm(long pupil, String name, PupilCard.@Nullable Line last, Fields fields) {}
