/** The closing of a term of a course: afterwards nothing is written in it. */
@NullMarked
package eljur.journal.closing;

import org.jspecify.annotations.NullMarked;
