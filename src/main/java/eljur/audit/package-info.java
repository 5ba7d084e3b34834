/**
 * Memory: who changed what, in which role, on whose behalf, when, and why. Append-only.
 *
 * <p>Every official record writes its {@link eljur.audit.ChangeEvent} in its own transaction through
 * {@link eljur.audit.Audit}; nobody may change or remove one, the owner of the database included (a trigger stands
 * in the way, and the program has no right to try). The history of a cell, a pupil or an act is read here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access"})
package eljur.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
