package eljur.journal.web;

/**
 * A lesson whose opening could not be asked for.
 *
 * @param closed why it takes no records, in words
 * @param mayAsk it is closed indeed
 * @param shut what is closed above the register and opened with it, in words; empty for nothing
 * @param why what was typed
 */
public record PermitAsking(
        long lesson, String heading, String closed, boolean mayAsk, String shut, String why, String error) {}
