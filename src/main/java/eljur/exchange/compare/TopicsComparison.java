package eljur.exchange.compare;

import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.formats.TopicList;
import eljur.exchange.sheets.Cells;
import eljur.platform.Numbers;
import eljur.timetable.TopicPlans.PlannedTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a plan of topics, compared with what is planned already, course by course and place by place. A topic that a lesson
 * refers to stays as it was given; what stands at the place of a refused row stays as it is.
 */
final class TopicsComparison {

    final List<PlannedItem> items = new ArrayList<>();
    final List<PlannedTopic> rows = new ArrayList<>();

    private final TopicsNow.Known known;
    private final Numbers numbers;

    /** The row in which a course was first met under one writing of it: a second writing would plan it twice. */
    private final Map<Long, Integer> coursesSeen = new HashMap<>();

    TopicsComparison(TopicsNow.Known known, Numbers numbers) {
        this.known = known;
        this.numbers = numbers;
    }

    TopicsComparison compare(TopicList list) {
        Map<String, List<TopicList.Row>> courses = new LinkedHashMap<>();
        for (TopicList.Row row : list.rows()) {
            if (row.problem() != null) refuse(row, row.problem());
            courses.computeIfAbsent(row.course(), c -> new ArrayList<>()).add(row);
        }
        courses.values().stream()
                .filter(rows -> rows.stream().anyMatch(row -> row.problem() == null))
                .forEach(this::course);
        return this;
    }

    private void refuse(TopicList.Row row, Reason why) {
        String topic = row.topic().isEmpty() ? row.courseName() : row.topic();
        items.add(PlannedItem.refused("topic", Cells.excerpt(topic), row.number(), why));
    }

    private void course(List<TopicList.Row> topics) {
        List<TopicsNow.Course> found = CourseMatch.of(topics.getFirst(), known.courses());
        String name = topics.getFirst().courseName();
        if (found.size() != 1) {
            String why = found.isEmpty() ? "import.topic.no-course" : "import.topic.several-courses";
            accepted(topics).forEach(row -> refuse(row, Reason.of(why, name)));
            return;
        }
        @Nullable
        Integer before =
                coursesSeen.putIfAbsent(found.getFirst().id(), topics.getFirst().number());
        if (before == null) planned(found.getFirst(), topics);
        else
            accepted(topics)
                    .forEach(row -> refuse(row, Reason.of("import.topic.course-twice", String.valueOf(before))));
    }

    private static List<TopicList.Row> accepted(List<TopicList.Row> rows) {
        return rows.stream().filter(row -> row.problem() == null).toList();
    }

    private void planned(TopicsNow.Course course, List<TopicList.Row> topics) {
        Map<Integer, PlannedTopic> there = new TreeMap<>();
        for (PlannedTopic topic : known.topics())
            if (topic.courseId() == course.id()) there.put(topic.ordinal(), topic);
        int last = 0;
        for (TopicPlaces.Placed placed : TopicPlaces.of(topics, there)) {
            TopicList.Row row = placed.row();
            last = Math.max(last, placed.first() + placed.lessons() - 1);
            @Nullable String work = WorkWords.find(row.work(), known.works());
            if (placed.twin() != null)
                refuse(row, Reason.of("import.topic.number-twice", String.valueOf(placed.twin())));
            else if (row.problem() == null && work == null && !row.work().isEmpty())
                refuse(row, WorkWords.refused(row.work(), known.works()));
            else if (row.problem() == null) topic(course, placed, work, there);
        }
        int end = last;
        there.forEach((ordinal, rest) -> {
            if (ordinal > end) items.add(PlannedItem.gone("topic", course.name() + ": " + rest.title()));
        });
    }

    // One topic for all its lessons; where they stand as a topic each, as plans were kept before, each goes by the row.
    private void topic(
            TopicsNow.Course course,
            TopicPlaces.Placed placed,
            @Nullable String work,
            Map<Integer, PlannedTopic> there) {
        int first = placed.first();
        boolean apart = IntStream.range(1, placed.lessons()).anyMatch(hour -> there.containsKey(first + hour));
        int each = apart ? 1 : placed.lessons();
        for (int hour = 0; hour < placed.lessons(); hour += each)
            topic(course, placed.row(), work, first + hour, each, there.get(first + hour));
    }

    private void topic(
            TopicsNow.Course course,
            TopicList.Row row,
            @Nullable String work,
            int ordinal,
            int hours,
            @Nullable PlannedTopic there) {
        String homework = row.homework().isEmpty() ? null : row.homework();
        String name = course.name() + ": " + row.topic();
        String section = row.section().isEmpty() ? null : row.section();
        if (there == null) {
            rows.add(planned(numbers.next("planned-topic"), course, ordinal, row, homework, work, section, hours));
            items.add(PlannedItem.of("topic", State.NEW, name, row.number()));
            return;
        }
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "name", there.title(), row.topic());
        TimetableDraft.differ(changes, "homework", text(there.homework()), text(homework));
        TimetableDraft.differ(changes, "work", text(there.workCode()), text(work));
        if (section != null) TimetableDraft.differ(changes, "section", text(there.section()), section);
        TimetableDraft.differ(changes, "topic-hours", String.valueOf(there.hours()), String.valueOf(hours));
        if (!changes.isEmpty() && known.begun().contains(there.id())) {
            refuse(row, Reason.of("import.topic.begun", String.valueOf(there.ordinal()), Cells.excerpt(there.title())));
            return;
        }
        items.add(PlannedItem.compared("topic", name, row.number(), changes));
        if (!changes.isEmpty())
            rows.add(planned(there.id(), course, there.ordinal(), row, homework, work, section, hours));
    }

    private static PlannedTopic planned(
            long id,
            TopicsNow.Course course,
            int ordinal,
            TopicList.Row row,
            @Nullable String homework,
            @Nullable String work,
            @Nullable String section,
            int hours) {
        return new PlannedTopic(id, course.id(), ordinal, row.topic(), homework, work, section, hours, null, null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
