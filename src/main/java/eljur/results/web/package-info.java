/** What the pages of the results are made of. */
@NullMarked
package eljur.results.web;

import org.jspecify.annotations.NullMarked;
