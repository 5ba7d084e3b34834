/** The lesson really given: topic, homework and attendance, its page and its saves. */
@NullMarked
package eljur.journal.lessons;

import org.jspecify.annotations.NullMarked;
