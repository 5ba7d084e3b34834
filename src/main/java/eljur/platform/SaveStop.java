package eljur.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something beneath the program for which nothing may be written now, though everything can be read; a bean of whoever watches it.
 * It is asked at every act: the answer is known, not looked up.
 */
public interface SaveStop {

    /** @return why nothing is saved; null while nothing stands against it */
    @Nullable
    TryLater reason();

    /** One word for whoever watches the program from outside, without anything that could be a secret. */
    String sign();
}
