package eljur.homework;

import eljur.access.CurrentUser;
import eljur.homework.CourseRoll.DueLesson;
import eljur.homework.files.Attachments;
import eljur.homework.files.FileSettings;
import eljur.homework.files.HeldFiles;
import eljur.homework.files.Uploads;
import eljur.homework.web.AssignmentList;
import eljur.journal.HomeworkDeadline;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form: empty, as the homework stands, or as it was typed and refused. */
@Component
class AssignmentForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final CourseRoll roll;
    private final DayLoads loads;
    private final Attachments attachments;
    private final HeldFiles held;
    private final FileSettings settings;
    private final AssignmentWords words;
    private final Texts texts;

    AssignmentForms(
            CourseRoll roll,
            DayLoads loads,
            Attachments attachments,
            HeldFiles held,
            FileSettings settings,
            AssignmentWords words,
            Texts texts) {
        this.roll = roll;
        this.loads = loads;
        this.attachments = attachments;
        this.held = held;
        this.settings = settings;
        this.words = words;
        this.texts = texts;
    }

    /** @param no why what was typed was not kept; null: nothing was refused */
    AssignmentList.Form form(
            CurrentUser who,
            HomeworkCourse course,
            @Nullable Assignment standing,
            MultiValueMap<String, String> typed,
            @Nullable Refused no) {
        List<DueLesson> lessons = roll.lessons(who, course);
        MultiValueMap<String, String> shown =
                !typed.isEmpty() ? typed : standing == null ? fresh() : as(standing, lessons);
        Map<String, String> errors = no instanceof UnreadFields unread ? unread.errors() : Map.of();
        var kept = held(who, shown);
        // Who was told that it changed has seen it now.
        boolean told = no == null || no.messageKey().equals("homework.no.changed");
        long version = standing == null ? 0 : standing.version();
        return new AssignmentList.Form(
                no == null ? null : UnreadFields.said(no, kept.isEmpty(), texts),
                errors,
                told ? String.valueOf(version) : one(shown, "seen"),
                one(shown, "text"),
                days(who, course, lessons, standing, one(shown, "due")),
                one(shown, "day"),
                course.today().toString(),
                course.lastDay().toString(),
                one(shown, "minutes"),
                one(shown, "links"),
                whom(who, course, one(shown, "whom")),
                pupils(who, course, Set.copyOf(shown.getOrDefault("pupil", List.of()))),
                files(who, standing, Set.copyOf(shown.getOrDefault("remove", List.of()))),
                kept,
                !course.substitutes(),
                settings.of(who.schoolId()).fileMb(),
                Uploads.MOST,
                lateNow(course));
    }

    private List<AssignmentList.Choice> held(CurrentUser who, MultiValueMap<String, String> typed) {
        return held.of(who, HeldChoice.of(typed)).stream()
                .map(one -> new AssignmentList.Choice(String.valueOf(one.id()), one.name(), true))
                .toList();
    }

    /** Those that stand, of a homework that is changed: each may be taken away. */
    private List<AssignmentList.Choice> files(CurrentUser who, @Nullable Assignment standing, Set<String> chosen) {
        if (standing == null) return List.of();
        return attachments.of(who.schoolId(), List.of(standing.id())).getOrDefault(standing.id(), List.of()).stream()
                .map(one -> new AssignmentList.Choice(
                        String.valueOf(one.id()), one.name(), chosen.contains(String.valueOf(one.id()))))
                .toList();
    }

    private static MultiValueMap<String, String> fresh() {
        return new LinkedMultiValueMap<>();
    }

    private static MultiValueMap<String, String> as(Assignment one, List<DueLesson> lessons) {
        var stands = new LinkedMultiValueMap<String, String>();
        boolean atLesson =
                lessons.stream().anyMatch(lesson -> one.dueLesson() != null && lesson.id() == one.dueLesson());
        stands.add("due", atLesson ? String.valueOf(one.dueLesson()) : "day");
        stands.add("day", atLesson ? "" : one.dueOn().toString());
        stands.add("text", one.text());
        stands.add("minutes", one.minutes() == null ? "" : String.valueOf(one.minutes()));
        stands.add("links", String.join("\n", one.links()));
        stands.add(
                "whom",
                one.audience() == Audience.GROUP
                        ? "g" + one.group()
                        : one.audience().stored());
        one.pupils().forEach(pupil -> stands.add("pupil", String.valueOf(pupil)));
        return stands;
    }

    private List<AssignmentList.Day> days(
            CurrentUser who,
            HomeworkCourse course,
            List<DueLesson> lessons,
            @Nullable Assignment standing,
            String chosen) {
        List<LocalDate> days = lessons.stream().map(DueLesson::day).toList();
        var sums = days.isEmpty()
                ? List.<eljur.journal.AheadHomework.DayLoad>of()
                : loads.of(who.schoolId(), course.id(), course.today(), 0, standing == null ? 0 : standing.id(), days);
        List<AssignmentList.Day> shown = new ArrayList<>();
        String usual = chosen.isEmpty() ? usual(course, lessons) : chosen;
        for (int i = 0; i < days.size(); i++) {
            var sum = sums.get(i);
            String id = String.valueOf(lessons.get(i).id());
            String day = words.day(days.get(i));
            shown.add(new AssignmentList.Day(id, day, id.equals(usual), sum.minutes(), sum.norm(), said(day, sum)));
        }
        return shown;
    }

    private String said(String day, eljur.journal.AheadHomework.DayLoad sum) {
        if (sum.norm() == 0) return "";
        String all = texts.of(
                sum.minutes() > sum.norm() ? "homework.load.over" : "homework.load",
                day,
                String.valueOf(sum.minutes()),
                String.valueOf(sum.norm()));
        return sum.subjects().isEmpty() ? all : all + " " + texts.of("homework.load.of", sum.subjects());
    }

    // Ahead means after today.
    private static String usual(HomeworkCourse course, List<DueLesson> lessons) {
        return lessons.stream()
                .filter(one -> one.day().isAfter(course.today()))
                .findFirst()
                .map(one -> String.valueOf(one.id()))
                .orElse("day");
    }

    private List<AssignmentList.Choice> whom(CurrentUser who, HomeworkCourse course, String chosen) {
        List<AssignmentList.Choice> whom = new ArrayList<>();
        whom.add(new AssignmentList.Choice(
                "all", texts.of("homework.whom.all"), chosen.isEmpty() || chosen.equals("all")));
        roll.groups(who, course)
                .forEach((id, name) -> whom.add(new AssignmentList.Choice(
                        "g" + id, texts.of("homework.whom.group", name), chosen.equals("g" + id))));
        whom.add(new AssignmentList.Choice("pupils", texts.of("homework.whom.named"), chosen.equals("pupils")));
        return whom;
    }

    private List<AssignmentList.Choice> pupils(CurrentUser who, HomeworkCourse course, Set<String> chosen) {
        return roll.pupils(who, course).entrySet().stream()
                .map(one -> new AssignmentList.Choice(
                        String.valueOf(one.getKey()), one.getValue(), chosen.contains(String.valueOf(one.getKey()))))
                .toList();
    }

    private String lateNow(HomeworkCourse course) {
        LocalTime until = course.until();
        LocalDate tomorrow = course.today().plusDays(1);
        return HomeworkDeadline.isLateFor(course.now(), tomorrow, until)
                ? texts.of("homework.late-now", TIME.format(until))
                : "";
    }

    private static String one(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
