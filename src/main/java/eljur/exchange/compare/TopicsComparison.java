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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a plan of topics, compared with what is planned already, course by course and place by place. A topic that a lesson
 * refers to stays as it was given.
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
        for (TopicList.Row row : list.rows())
            if (row.problem() == null)
                courses.computeIfAbsent(row.course(), c -> new ArrayList<>()).add(row);
            else refuse(row, row.problem());
        courses.values().forEach(this::course);
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
            topics.forEach(row -> refuse(row, Reason.of(why, name)));
            return;
        }
        @Nullable
        Integer before =
                coursesSeen.putIfAbsent(found.getFirst().id(), topics.getFirst().number());
        if (before == null) planned(found.getFirst(), numbered(topics));
        else topics.forEach(row -> refuse(row, Reason.of("import.topic.course-twice", String.valueOf(before))));
    }

    /** In the order of the numbers, where each row has one of its own. */
    private List<TopicList.Row> numbered(List<TopicList.Row> topics) {
        List<TopicList.Row> taken = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (TopicList.Row row : topics) {
            @Nullable Integer first = row.ordinal() == null ? null : seen.putIfAbsent(row.ordinal(), row.number());
            if (first == null) taken.add(row);
            else refuse(row, Reason.of("import.topic.number-twice", String.valueOf(first)));
        }
        boolean all = taken.stream().allMatch(row -> row.ordinal() != null);
        if (all) taken.sort(Comparator.comparingInt(row -> Objects.requireNonNullElse(row.ordinal(), 0)));
        return taken;
    }

    private void planned(TopicsNow.Course course, List<TopicList.Row> topics) {
        List<PlannedTopic> there = known.topics().stream()
                .filter(topic -> topic.courseId() == course.id())
                .toList();
        int place = 0;
        for (TopicList.Row row : topics) {
            @Nullable String work = work(row.work());
            boolean strange = work == null && !row.work().isEmpty();
            if (strange) refuse(row, Reason.of("import.topic.work", Cells.excerpt(row.work())));
            // A refused topic keeps its places, so that those behind it do not move when it is mended.
            for (int hour = 0; hour < row.hours(); hour++, place++)
                if (!strange) topic(course, row, work, place < there.size() ? there.get(place) : null, place, there);
        }
        for (PlannedTopic rest : there.subList(Math.min(place, there.size()), there.size()))
            items.add(PlannedItem.gone("topic", course.name() + ": " + rest.title()));
    }

    private @Nullable String work(String typed) {
        String word = Cells.bare(typed);
        return known.works().stream()
                .filter(work -> List.of(Cells.bare(work.code()), Cells.bare(work.name()), Cells.bare(work.shortName()))
                        .contains(word))
                .map(TopicsNow.Work::code)
                .findFirst()
                .orElse(null);
    }

    private void topic(
            TopicsNow.Course course,
            TopicList.Row row,
            @Nullable String work,
            @Nullable PlannedTopic there,
            int place,
            List<PlannedTopic> all) {
        String homework = row.homework().isEmpty() ? null : row.homework();
        String name = course.name() + ": " + row.topic();
        if (there == null) {
            int last = all.isEmpty()
                    ? 0
                    : Collections.max(all, Comparator.comparingInt(PlannedTopic::ordinal))
                            .ordinal();
            int ordinal = last + place - all.size() + 1;
            rows.add(
                    new PlannedTopic(numbers.next("planned-topic"), course.id(), ordinal, row.topic(), homework, work));
            items.add(PlannedItem.of("topic", State.NEW, name, row.number()));
            return;
        }
        List<Change> changes = new ArrayList<>();
        TimetableDraft.differ(changes, "name", there.title(), row.topic());
        TimetableDraft.differ(changes, "homework", text(there.homework()), text(homework));
        TimetableDraft.differ(changes, "work", text(there.workCode()), text(work));
        if (!changes.isEmpty() && known.begun().contains(there.id())) {
            refuse(row, Reason.of("import.topic.begun", String.valueOf(there.ordinal()), Cells.excerpt(there.title())));
            return;
        }
        items.add(PlannedItem.compared("topic", name, row.number(), changes));
        if (!changes.isEmpty())
            rows.add(new PlannedTopic(there.id(), course.id(), there.ordinal(), row.topic(), homework, work));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
