/** When a class writes its control works: the limits as pure functions, the schedule they are tried on, its page. */
@NullMarked
package eljur.homework.controls;

import org.jspecify.annotations.NullMarked;
