package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others changed in somebody's registers.
 *
 * @param fresh since it was looked at last
 */
public record ChangeList(List<Line> fresh, List<Line> before) {

    /**
     * @param from empty: nothing stood there
     * @param link empty: there is no one place
     * @param origin from where it came, as far as it is known; else empty
     * @param by who, in which role
     */
    public record Line(
            String at,
            String course,
            String link,
            String what,
            String from,
            String to,
            String by,
            String origin,
            @Nullable String reason) {}

    public boolean isEmpty() {
        return fresh.isEmpty() && before.isEmpty();
    }
}
