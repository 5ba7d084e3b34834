/** What the templates of the reports see. */
@NullMarked
package eljur.reports.web;

import org.jspecify.annotations.NullMarked;
