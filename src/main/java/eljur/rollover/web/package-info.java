/** What the pages of the year's turn show. */
@NullMarked
package eljur.rollover.web;

import org.jspecify.annotations.NullMarked;
