/**
 * The ground: pages, texts, refusals, the database under everything, operation ids. No school word lives here.
 *
 * <p>A page is a JTE template that gets a {@link eljur.platform.Page}: who is asking, the menu, the texts, the
 * form token. What the school forbids is one {@link eljur.platform.Refused}; what is not there, or not yours, is
 * one {@link eljur.platform.NotFound}. An operation that comes twice is answered once, see
 * {@link eljur.platform.Operations}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eljur.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
