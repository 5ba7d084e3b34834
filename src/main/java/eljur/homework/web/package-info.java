/** What the pages about homework and control works show. */
@NullMarked
package eljur.homework.web;

import org.jspecify.annotations.NullMarked;
