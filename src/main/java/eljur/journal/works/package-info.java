/** The school's own list of kinds of work: how each is judged and counted from which day on, and the act that gives weights. */
@NullMarked
package eljur.journal.works;

import org.jspecify.annotations.NullMarked;
