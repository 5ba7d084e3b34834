/** What the pages of {@code attendance} show. */
@NullMarked
package eljur.attendance.web;

import org.jspecify.annotations.NullMarked;
