package eljur.diary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family's week.
 *
 * @param tomorrow what is set for the next school day, null when nothing lies ahead
 * @param mayAnnounce the reader may say beforehand that the child will not come
 * @param previous Monday of the week before
 */
public record DiaryWeek(
        DiaryFrame frame,
        String heading,
        String previous,
        String next,
        boolean thisWeek,
        boolean mayAnnounce,
        @Nullable Due tomorrow,
        List<News> news,
        List<Day> days) {

    public record Due(String heading, String minutes, List<Task> tasks) {}

    /** @param ahead what more belongs to it when it was set ahead; null: it was set at a lesson */
    public record Task(
            String subject,
            String text,
            String minutes,
            @Nullable Ahead ahead) {}

    /** Homework set ahead. @param whom empty: all */
    public record Ahead(String subject, String text, String whom, List<Link> links, List<File> files) {}

    /** @param address null while it is being checked @param size with what else there is to say */
    public record File(@Nullable String address, String name, String size) {}

    /** @param host where it leads */
    public record Link(String address, String host) {}

    /**
     * What was written in the last days: a mark, a correction, an absence.
     *
     * @param sign empty when the mark was taken away
     * @param corrected what stood there before, in words
     */
    public record News(
            String sign,
            String cssClass,
            String subject,
            String what,
            @Nullable String comment,
            @Nullable String corrected) {}

    public record Day(
            String heading,
            String date,
            boolean today,
            @Nullable String free,
            String minutes,
            List<Lesson> lessons,
            List<Ahead> apart) {}

    /** @param change a substitution, cancellation or other word about the lesson, null when all is as planned */
    public record Lesson(
            int ordinal,
            String subject,
            String place,
            @Nullable String topic,
            @Nullable String homework,
            List<Ahead> ahead,
            List<Mark> marks,
            String absence,
            boolean cancelled,
            @Nullable String change) {}

    /** @param corrected what it was before, in words; null when it never was another */
    public record Mark(
            String value,
            String cssClass,
            String what,
            @Nullable String comment,
            @Nullable String corrected) {}
}
