/** Behaviour as a subject of its own: given by the form tutor for each period, by the scale of the school's act, and in no mean. */
@NullMarked
package eljur.results.behaviour;

import org.jspecify.annotations.NullMarked;
