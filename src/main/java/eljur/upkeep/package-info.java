/**
 * The machine beneath the school: the room on its disk, its clock, and what an administrator is told of them.
 *
 * <p>{@link eljur.upkeep.ClockWatch} notices a clock that is behind what was already written, or jumps; how much of that stops the
 * journal is {@link eljur.upkeep.ClockRule}. Room is watched in the ground ({@code platform.disk}); here it is put into words.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform::disk", "platform::launch", "platform::postgres", "access", "audit"
        })
package eljur.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
