/**
 * Plans of topics (КТП): written, agreed to, followed.
 *
 * <p>The topics themselves are kept by {@code timetable} and come in through its door {@code TopicPlans}, here as from a file; which of
 * them were given, the register knows. Here is what is done with a whole plan: put together, pasted, copied; merged and split with the
 * reason; sent, agreed to, approved; compared with the lessons that there were and that there will be.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal", "homework"})
package eljur.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
