/** The cell of a pupil and a lesson: what was typed, what it holds, one save with one version, and its history. */
@NullMarked
package eljur.journal.cells;

import org.jspecify.annotations.NullMarked;
