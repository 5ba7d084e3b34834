package eljur.homework;

import eljur.homework.files.Attachments.Attachment;
import eljur.homework.web.AssignmentList;
import eljur.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Homework set ahead, in words. */
@Component
class AssignmentWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, H:mm", Texts.RUSSIAN);

    private final FileWords files;
    private final Texts texts;

    AssignmentWords(FileWords files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** For whom it is; empty: for all of the course. */
    String whom(Audience audience, String group, List<String> names) {
        return switch (audience) {
            case ALL -> "";
            case GROUP -> texts.of("homework.whom.group", group);
            case PUPILS -> texts.of("homework.whom.pupils", String.join(", ", names));
        };
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String when(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone));
    }

    String minutes(@Nullable Integer minutes) {
        return minutes == null ? "" : texts.of("homework.minutes.of", String.valueOf(minutes));
    }

    List<AssignmentList.Link> links(List<String> addresses) {
        return addresses.stream()
                .map(address -> new AssignmentList.Link(address, Links.host(address)))
                .toList();
    }

    AssignmentList.Item item(Assignment one, List<Attachment> attached, ZoneId zone) {
        Instant at = one.changed() == null ? one.recorded() : one.changed();
        return new AssignmentList.Item(
                one.id(),
                texts.of("homework.due.at", day(one.dueOn())),
                one.text(),
                whom(one.audience(), one.groupName(), one.names()),
                minutes(one.minutes()),
                links(one.links()),
                files.shown(attached),
                texts.of(
                        one.changed() == null ? "homework.set-by" : "homework.changed-by",
                        one.author(),
                        when(at, zone)),
                one.late() ? texts.of("homework.late") : "",
                one.withdrawn() == null
                        ? null
                        : one.withdrawn().isEmpty()
                                ? texts.of("homework.withdrawn")
                                : texts.of("homework.withdrawn.why", one.withdrawn()));
    }
}
