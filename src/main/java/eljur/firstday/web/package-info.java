/** What the pages of {@code firstday} show. */
@NullMarked
package eljur.firstday.web;

import org.jspecify.annotations.NullMarked;
