/** What the pages of {@code school} show. */
@NullMarked
package eljur.school.web;

import org.jspecify.annotations.NullMarked;
