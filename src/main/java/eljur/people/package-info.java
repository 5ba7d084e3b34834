/**
 * Who: staff, pupils, guardians, who is in which class, and who is taught together.
 *
 * <p>Being in a class has a first and a last day and is never deleted. A study group is a whole class, several
 * whole classes, a subgroup, or a club across classes. Whose child a pupil is, and who is form tutor of a class on a
 * day, is asked here.
 *
 * <p>What an order does to a pupil is a {@code movement}, with its number and day; guardians may be restricted, and which days they may read the
 * diary on is the view {@code v_diary_reader}. Whoever keeps records or plans lessons is asked through {@code PupilRecords},
 * {@code GroupRecords} and {@code OpenLessons} before anybody leaves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform::launch", "access", "audit", "school"})
package eljur.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
