package eljur.journal.permits;

import eljur.journal.permits.ClosedLesson.Choice;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deputy head says when opening: to whom, how much, for how long, why. */
@Component
class PermitForm {

    private static final int LONGEST = 300;

    /**
     * @param wholePage of the term, not this lesson only
     * @param pupil one cell of the lesson only
     */
    record Opening(long person, boolean wholePage, @Nullable Long pupil, int hours, String reason) {}

    /** @param asker who asked; null: nobody did, and the form names somebody */
    Opening read(Map<String, String> typed, ClosedLesson lesson, @Nullable Long asker) {
        String reason = Typed.text(typed.get("reason"), LONGEST);
        if (reason.isEmpty()) throw new Refused("permit.no.reason");
        String what = typed.getOrDefault("what", "lesson");
        return new Opening(
                asker == null ? chosen(typed, "person", lesson.givers(), "permit.no.person") : asker,
                what.equals("page"),
                what.equals("cell") ? chosen(typed, "pupil", lesson.pupils(), "permit.no.pupil") : null,
                hours(typed.getOrDefault("hours", "")),
                reason);
    }

    private static int hours(String typed) {
        if (!typed.matches("[0-9]{1,3}")) throw new Refused("permit.no.hours", Permits.MOST_HOURS);
        int hours = Integer.parseInt(typed);
        if (hours < 1 || hours > Permits.MOST_HOURS) throw new Refused("permit.no.hours", Permits.MOST_HOURS);
        return hours;
    }

    private static long chosen(Map<String, String> typed, String field, List<Choice> choices, String no) {
        String text = typed.getOrDefault(field, "");
        return choices.stream()
                .filter(one -> String.valueOf(one.id()).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(no))
                .id();
    }
}
