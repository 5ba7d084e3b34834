/**
 * The rooftop: what a person sees first. Nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "school", "people", "timetable", "journal", "topics", "diary"})
package eljur.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
