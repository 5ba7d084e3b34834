/** What the page of the missing things shows. */
@NullMarked
package eljur.readiness.web;

import org.jspecify.annotations.NullMarked;
