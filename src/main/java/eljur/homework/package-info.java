/**
 * Homework set ahead and control works: what a teacher sets for a later lesson or a day, for all, a part or one pupil, with files and links;
 * how much of a day it takes; when a class writes its control works.
 *
 * <p>The line of homework of a lesson is the journal's and stays there, with its way of saving without a network. This module stands beside the
 * journal and answers what a lesson's sheet asks ({@code AheadHomework}): what is due at it, how much of a day is taken. Everything said
 * here about norms is advice: nothing is refused for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal"})
package eljur.homework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
