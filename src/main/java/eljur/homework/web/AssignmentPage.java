package eljur.homework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One homework set ahead, with its history.
 *
 * @param error why nothing was saved; null: nothing was refused
 * @param form null when it can no longer be changed, or not by this reader
 */
public record AssignmentPage(
        long course,
        String name,
        AssignmentList.Item item,
        @Nullable String error,
        AssignmentList.@Nullable Form form,
        List<Event> history) {

    /** @param before what stood there, in words; empty: nothing did, or it is the same */
    public record Event(String at, String who, String act, String before) {}
}
