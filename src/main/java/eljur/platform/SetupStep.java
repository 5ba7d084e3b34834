package eljur.platform;

import java.util.Optional;

/** A thing that a school just set up has to do, declared as a bean by a module above the page that lists them. */
public interface SetupStep {

    /** Key of its words; those of why end in {@code .text}. */
    String textKey();

    String path();

    /** Whether it is done; nothing where this school cannot do it. */
    Optional<Boolean> done(long school);

    /** Whether it comes before the files that are loaded. */
    default boolean comesFirst() {
        return false;
    }
}
