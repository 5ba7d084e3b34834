package eljur.exchange.compare;

import eljur.school.SchoolStructure.LessonSlot;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lessons of a day come one after the other: bells of a file that would ring into each other are not taken. */
final class BellOrder {

    private BellOrder() {}

    /** Numbers of those wanted bells that do not fit between the bells that would stand beside them. */
    static Set<Integer> unfitting(Collection<LessonSlot> now, Collection<LessonSlot> wanted) {
        TreeMap<Integer, LessonSlot> there = new TreeMap<>();
        now.forEach(slot -> there.put(slot.ordinal(), slot));
        TreeMap<Integer, LessonSlot> laid = new TreeMap<>(there);
        wanted.forEach(slot -> laid.put(slot.ordinal(), slot));
        Set<Integer> unfitting = new HashSet<>();
        // One that is left as it was may stand in the way of the next: until nothing moves any more.
        while (wanted.stream().anyMatch(slot -> leaves(slot, there, laid, unfitting)))
            ;
        return unfitting;
    }

    private static boolean leaves(
            LessonSlot slot,
            TreeMap<Integer, LessonSlot> there,
            TreeMap<Integer, LessonSlot> laid,
            Set<Integer> unfitting) {
        LessonSlot old = there.get(slot.ordinal());
        if (unfitting.contains(slot.ordinal()) || sameHours(slot, old) || fits(slot, laid)) return false;
        unfitting.add(slot.ordinal());
        if (old == null) laid.remove(slot.ordinal());
        else laid.put(slot.ordinal(), old);
        return true;
    }

    private static boolean sameHours(LessonSlot slot, @Nullable LessonSlot old) {
        return old != null
                && old.startsAt().equals(slot.startsAt())
                && old.endsAt().equals(slot.endsAt());
    }

    private static boolean fits(LessonSlot slot, TreeMap<Integer, LessonSlot> laid) {
        Map.Entry<Integer, LessonSlot> before = laid.lowerEntry(slot.ordinal());
        Map.Entry<Integer, LessonSlot> after = laid.higherEntry(slot.ordinal());
        return (before == null || !before.getValue().endsAt().isAfter(slot.startsAt()))
                && (after == null || !slot.endsAt().isAfter(after.getValue().startsAt()));
    }
}
