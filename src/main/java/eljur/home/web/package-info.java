/** What the pages of {@code home} show. */
@NullMarked
package eljur.home.web;

import org.jspecify.annotations.NullMarked;
