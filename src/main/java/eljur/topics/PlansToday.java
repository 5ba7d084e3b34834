package eljur.topics;

import eljur.access.CurrentUser;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plan against fact on this day, for the page that somebody's day begins with. */
@Component
public class PlansToday {

    private final PlanLists lists;

    PlansToday(PlanLists lists) {
        this.lists = lists;
    }

    /**
     * @param hours of the whole plan; 0: there is none
     * @param due hours that were due by today
     * @param given hours that were given
     * @param behind hours of delay, without lessons that are only not written down; less than nought: ahead of the plan
     */
    public record Standing(int hours, int due, int given, int behind) {}

    /** By course, of all whose plans the reader sees. */
    public Map<Long, Standing> of(CurrentUser who) {
        return lists.facts(who).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Standing(
                                one.getValue().hours(),
                                one.getValue().due(),
                                one.getValue().given(),
                                one.getValue().behind())));
    }
}
