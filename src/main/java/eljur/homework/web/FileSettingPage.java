package eljur.homework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of homework, for the administrator: room, antivirus, and what it said.
 *
 * @param error why nothing was saved; null: nothing was refused
 * @param tone ok, or warn where nobody checks the files
 * @param infected files that are not given out, where they stand
 */
public record FileSettingPage(
        @Nullable String error,
        String used,
        String tone,
        String antivirus,
        List<String> states,
        List<Infected> infected,
        boolean mayChange,
        String fileMb,
        String quotaMb,
        String scanner) {

    public record Infected(String name, String course, String finding) {}
}
