package eljur.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a person's log-in. Who has never had one has no state.
 *
 * @param login null until its holder has chosen it
 * @param active has a password, and so can sign in
 * @param slipUntil until when a slip that was handed out is good; null when there is none
 */
public record AccountState(
        PersonId person,
        @Nullable String login,
        List<Role> roles,
        boolean active,
        @Nullable Instant closedAt,
        @Nullable Instant slipUntil) {}
