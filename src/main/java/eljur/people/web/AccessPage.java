package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's log-in, and what may be done to it. */
public record AccessPage(
        AccessList.Entry person,
        @Nullable String login,
        boolean hasAccount,
        boolean mayClose,
        boolean oneself,
        List<Choice> roles,
        @Nullable String error) {

    /** A role at work that may be given; none are offered to who may not give them. */
    public record Choice(String role, boolean given) {}
}
