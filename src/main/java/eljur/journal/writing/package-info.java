/** What is asked before anything is written in a lesson: whose it is, what stands in it, whether this person may write here, now. */
@NullMarked
package eljur.journal.writing;

import org.jspecify.annotations.NullMarked;
