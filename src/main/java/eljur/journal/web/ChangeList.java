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
            @Nullable String reason) {}

    public boolean isEmpty() {
        return fresh.isEmpty() && before.isEmpty();
    }
}
