package eljur.topics;

import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.topics.PlanSaves.Seen;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed about a plan. */
record PlanForm(Map<String, String> typed) {

    private static final int LONGEST_REASON = 300;

    Seen seen() {
        String operation = typed.getOrDefault("operation", "");
        Map<String, String> asked = new TreeMap<>(typed);
        asked.remove("_csrf");
        try {
            return new Seen(typed.getOrDefault("version", ""), UUID.fromString(operation), String.valueOf(asked));
        } catch (IllegalArgumentException e) {
            throw new Refused("topics.no.changed");
        }
    }

    long step() {
        return number("step", 18);
    }

    long id(String field) {
        return number(field, 18);
    }

    private long number(String field, int digits) {
        String text = typed.getOrDefault(field, "").strip();
        if (!text.matches("[0-9]{1," + digits + "}")) return 0;
        return Long.parseLong(text);
    }

    String text(String field) {
        return Typed.text(typed.get(field), Topic.LONGEST).replaceAll("\\s+", " ");
    }

    String title(String field) {
        String title = text(field);
        if (title.isEmpty()) throw new Refused("topics.no.title");
        return title;
    }

    String reason() {
        String reason = Typed.text(typed.get("reason"), LONGEST_REASON).replaceAll("\\s+", " ");
        if (reason.isEmpty()) throw new Refused("topics.no.reason");
        return reason;
    }

    String remark() {
        return Typed.text(typed.get("remark"), Topic.LONGEST);
    }

    int hours(String field) {
        long hours = number(field, 3);
        if (hours < 1 || hours > Topic.MOST_HOURS) throw new Refused("topics.no.hours", Topic.MOST_HOURS);
        return (int) hours;
    }

    int start() {
        long number = number("start", 4);
        if (number < 1) throw new Refused("topics.no.start");
        return (int) number;
    }

    /** @param stands the topic that is changed; null: it is a new one */
    Topic topic(@Nullable Topic stands, WorkKinds kinds) {
        String work = text("work"), homework = text("homework");
        @Nullable String code = work.isEmpty() ? null : kinds.find(work);
        if (code == null && !work.isEmpty()) throw new Refused("topics.no.work", work);
        return new Topic(
                stands == null ? 0 : stands.id(),
                text("section"),
                title("title"),
                CoursePlan.enough(hours("hours"), stands == null ? 0 : stands.given()),
                code,
                homework.isEmpty() ? null : homework,
                stands != null && stands.before(),
                stands == null ? 0 : stands.given());
    }
}
