/** What the pages of {@code people} show. */
@NullMarked
package eljur.people.web;

import org.jspecify.annotations.NullMarked;
