/**
 * What a file would change: the neutral model beside the school as it is now ({@code …Now}), told row by row
 * ({@code …Comparison}) and made into a plan that can be applied ({@code …Import}).
 */
@NullMarked
package eljur.exchange.compare;

import org.jspecify.annotations.NullMarked;
