/** What the pages of {@code substitutions} show. */
@NullMarked
package eljur.substitutions.web;

import org.jspecify.annotations.NullMarked;
