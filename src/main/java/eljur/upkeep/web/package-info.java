/** What the page of the machine shows. */
@NullMarked
package eljur.upkeep.web;

import org.jspecify.annotations.NullMarked;
