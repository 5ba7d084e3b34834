package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Plans of the teacher whom visitors meet: most were approved before the year began, the last one waits for the deputy head. */
final class PlanApprovals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Copy copy;
    private final Map<Long, List<Sent>> plans = new HashMap<>();

    PlanApprovals(Copy copy) {
        this.copy = copy;
    }

    /** A topic as it is kept in a plan that was sent. */
    private record Sent(
            long id,
            String section,
            String title,
            int hours,
            @Nullable String work,
            @Nullable String homework,
            boolean before,
            int given) {}

    void add(long course, long id, TopicPlans.Topic topic) {
        plans.computeIfAbsent(course, any -> new ArrayList<>())
                .add(new Sent(id, topic.section(), topic.title(), 1, topic.work(), topic.homework(), false, 0));
    }

    void write(List<Course> courses, StaffRoom staff, DemoCalendar calendar) {
        long deputy = staff.at("dep", 0).id();
        long teacher = staff.members().stream()
                .filter(member -> member.login().equals("teacher"))
                .findFirst()
                .orElseThrow()
                .id();
        List<Course> own = courses.stream()
                .filter(course -> course.teacher() == teacher && plans.containsKey(course.id()))
                .toList();
        LocalDate sent = calendar.starts().minusDays(5);
        for (Course course : own) {
            step(course, "sent", Known.in(plans, course.id()), PupilOrders.noonOf(sent), teacher);
            if (!course.equals(own.getLast()))
                step(course, "approved", null, PupilOrders.noonOf(sent.plusDays(2)), deputy);
        }
    }

    private void step(Course course, String act, @Nullable List<Sent> content, Instant at, long by) {
        copy.row(
                DemoTable.PLAN_APPROVAL,
                DemoSchool.ID,
                copy.next(DemoTable.PLAN_APPROVAL),
                course.id(),
                act,
                content == null ? null : JSON.writeValueAsString(content),
                at,
                by);
    }
}
