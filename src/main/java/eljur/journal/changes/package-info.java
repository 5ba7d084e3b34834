/** What was changed in registers: told to whose they are, and listed for the deputy head. */
@NullMarked
package eljur.journal.changes;

import org.jspecify.annotations.NullMarked;
