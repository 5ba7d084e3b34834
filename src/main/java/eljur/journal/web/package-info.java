/** What the pages of the journal show. */
@NullMarked
package eljur.journal.web;

import org.jspecify.annotations.NullMarked;
