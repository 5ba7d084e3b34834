/** What the pages of {@code exchange} show. */
@NullMarked
package eljur.exchange.web;

import org.jspecify.annotations.NullMarked;
