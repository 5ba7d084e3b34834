package eljur.firstday;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The hours of the lessons that follow from the first, their length and the breaks: one lesson more than there are breaks. */
record BellPlan(LocalTime first, int minutes, List<Integer> breaks) {

    record Slot(LocalTime starts, LocalTime ends) {}

    /** Ends before the day does. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        long left = Duration.between(first, LocalTime.MAX).toMinutes() - minutes;
        LocalTime from = first;
        for (int n = 0; n <= breaks.size() && left >= 0; n++) {
            slots.add(new Slot(from, from.plusMinutes(minutes)));
            if (n == breaks.size()) break;
            left -= minutes + breaks.get(n);
            from = from.plusMinutes(minutes + breaks.get(n));
        }
        return slots;
    }
}
