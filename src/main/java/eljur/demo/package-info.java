/**
 * The demonstration school: an invented village school that lives, poured in beneath all modules at the first start.
 *
 * <p>{@link eljur.demo.DemoSchool} invents the people, the curriculum and the week; what is written there is written in
 * {@code resources/demo}, in Russian. {@link eljur.demo.DemoCalendar} moves the school year so that the day of the first
 * start falls into its eleventh week. {@link eljur.demo.JournalDays} then lives through the days, lesson by lesson, as
 * the teachers would have filled them, each record with the change event that the save path would have left; at a later
 * start it goes on from where the days stopped and leaves alone every lesson in which somebody wrote. Everything random
 * is thrown by {@link eljur.demo.Dice} from the seed and the name of the thing, never from what was thrown before, so
 * that the same seed and day give the same school.
 *
 * <p>Rows go in by {@code COPY}, under the role of data migrations, which stands above row-level security; all in one
 * transaction, so that a start that is killed leaves nothing behind. Nobody depends on this module.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::launch",
            "access",
            "journal",
        })
package eljur.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
