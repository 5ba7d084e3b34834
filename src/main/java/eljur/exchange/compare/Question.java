package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file leaves open and a person knows. Its row is not written while nobody has answered.
 *
 * @param key the same for the same doubt, whenever the file is compared
 * @param answer code of the choice that was made
 */
public record Question(
        String key,
        int place,
        String name,
        Reason asked,
        List<Choice> choices,
        @Nullable String answer) {

    public record Choice(String code, Reason said) {}
}
