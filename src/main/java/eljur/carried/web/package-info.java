/** What the pages of {@code carried} show. */
@NullMarked
package eljur.carried.web;

import org.jspecify.annotations.NullMarked;
