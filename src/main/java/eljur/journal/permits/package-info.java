/** What may be written no more, opened again to one person for some hours: asked for by the teacher, decided by the deputy head. */
@NullMarked
package eljur.journal.permits;

import org.jspecify.annotations.NullMarked;
