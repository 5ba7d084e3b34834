package eljur.topics;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.topics.web.TopicPage;
import eljur.topics.web.TopicPage.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of one topic, with what it can be merged with and split into. */
@Component
@Transactional(readOnly = true)
class TopicPages {

    private final PlanCourses courses;
    private final PlanRows rows;
    private final PlanHistory history;
    private final Texts texts;

    TopicPages(PlanCourses courses, PlanRows rows, PlanHistory history, Texts texts) {
        this.courses = courses;
        this.rows = rows;
        this.history = history;
        this.texts = texts;
    }

    /**
     * @param id 0: a new one
     * @param act which of the forms could not be saved, with what was typed in it
     * @throws NotFound when the plan has no such topic
     */
    TopicPage page(CurrentUser who, long course, long id, String act, Map<String, String> typed, @Nullable Refused no) {
        PlanCourse of = courses.courseForWriting(who, course);
        CoursePlan plan = rows.standing(who.schoolId(), course).plan();
        Topic topic = id == 0 ? null : plan.find(id).orElseThrow(NotFound::new);
        int at = topic == null ? plan.topics().size() : plan.topics().indexOf(topic);
        Topic behind = at + 1 < plan.topics().size() ? plan.topics().get(at + 1) : null;
        if (behind != null && behind.given() > 0) behind = null;
        Map<String, String> values = values(plan, topic, behind, at);
        typed.forEach((field, value) -> values.put(act + "." + field, value));
        return new TopicPage(
                course,
                of.name(),
                plan.version(),
                UUID.randomUUID().toString(),
                id,
                topic == null || topic.given() == 0 ? "" : texts.count("topics.lessons", topic.given()),
                values,
                rows.kinds(who.schoolId()).kinds().stream()
                        .map(kind -> new Choice(kind.code(), kind.name()))
                        .toList(),
                plan.placed().stream()
                        .filter(one -> one.topic().id() != id)
                        .map(one -> new Choice(
                                String.valueOf(one.topic().id()),
                                texts.of(
                                        "topics.behind",
                                        PlanWords.number(one),
                                        shortened(one.topic().title()))))
                        .toList(),
                plan.topics().stream()
                        .map(Topic::section)
                        .filter(section -> !section.isEmpty())
                        .distinct()
                        .toList(),
                behind == null ? null : behind.title(),
                history.approval(who.schoolId(), of).approved().isPresent(),
                act,
                no == null ? null : no.said(texts));
    }

    private static String shortened(String title) {
        return title.length() <= 60 ? title : title.substring(0, 59) + "…";
    }

    // The fields of the three forms, each under the name of its act.
    private static Map<String, String> values(CoursePlan plan, @Nullable Topic topic, @Nullable Topic behind, int at) {
        Map<String, String> values = new HashMap<>();
        List<Topic> topics = plan.topics();
        values.put(
                "topic.after", at == 0 ? "0" : String.valueOf(topics.get(at - 1).id()));
        if (topic == null) {
            values.put("topic.hours", "1");
            if (!topics.isEmpty()) values.put("topic.section", topics.getLast().section());
            return values;
        }
        values.put("topic.section", topic.section());
        values.put("topic.title", topic.title());
        values.put("topic.hours", String.valueOf(topic.hours()));
        values.put("topic.work", topic.work() == null ? "" : topic.work());
        values.put("topic.homework", topic.homework() == null ? "" : topic.homework());
        values.put("split.title", topic.title());
        values.put("split.hours", String.valueOf(Math.max(1, topic.hours() - 1)));
        values.put("split.rest-hours", "1");
        if (behind != null) {
            values.put("merger.title", topic.title() + ". " + behind.title());
            values.put("merger.hours", String.valueOf(Math.max(1, topic.hours() + behind.hours() - 1)));
        }
        return values;
    }
}
