/**
 * Where and when: the school itself, its years, terms, holidays and bells, its rooms, subjects and classes.
 *
 * <p>A school has its own zone and its own deadlines; both are its settings. A term belongs to a scheme (quarters for
 * the younger, half-years for the elder), a class follows one scheme. What a school day is for a class, and by
 * which bells, says the view {@code school.v_class_day}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit"})
package eljur.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
