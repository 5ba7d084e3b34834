package eljur.homework;

import eljur.homework.CourseRoll.DueLesson;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to set homework ahead.
 *
 * @param seen the version that the writer saw; 0 of a new one
 */
record AssignmentForm(
        LocalDate dueOn,
        @Nullable Long dueLesson,
        String text,
        @Nullable Integer minutes,
        List<String> links,
        Audience audience,
        @Nullable Long group,
        List<Long> pupils,
        long seen) {

    static final int LONGEST = 4000, MOST_MINUTES = 600;

    /** @throws UnreadFields naming every field that cannot be kept */
    static AssignmentForm of(
            MultiValueMap<String, String> typed,
            HomeworkCourse course,
            List<DueLesson> lessons,
            Set<Long> groups,
            Set<Long> pupils,
            Texts texts) {
        return new Reader(typed, course, texts).form(lessons, groups, pupils);
    }

    boolean saysTheSameAs(Assignment one) {
        return one.dueOn().equals(dueOn)
                && one.text().equals(text)
                && java.util.Objects.equals(one.minutes(), minutes)
                && one.links().equals(links)
                && one.audience() == audience
                && java.util.Objects.equals(one.group(), group)
                && Set.copyOf(one.pupils()).equals(Set.copyOf(pupils));
    }

    private static final class Reader {

        private final MultiValueMap<String, String> typed;
        private final HomeworkCourse course;
        private final Texts texts;
        private final Map<String, String> errors = new LinkedHashMap<>();

        Reader(MultiValueMap<String, String> typed, HomeworkCourse course, Texts texts) {
            this.typed = typed;
            this.course = course;
            this.texts = texts;
        }

        AssignmentForm form(List<DueLesson> lessons, Set<Long> groups, Set<Long> pupils) {
            String text = text("text", LONGEST);
            if (text.isEmpty() && !errors.containsKey("text")) wrong("text", "homework.no.text");
            DueLesson lesson = lesson(lessons);
            LocalDate due = lesson == null ? day() : lesson.day();
            Integer minutes = minutes();
            List<String> links = links();
            List<Long> named = named(pupils);
            String whom = one("whom");
            Audience audience = audience(whom, groups, named);
            if (!errors.isEmpty() || due == null) throw new UnreadFields(errors);
            return new AssignmentForm(
                    due,
                    lesson == null ? null : lesson.id(),
                    text,
                    minutes,
                    links,
                    audience,
                    audience == Audience.GROUP ? Long.valueOf(whom.substring(1)) : null,
                    audience == Audience.PUPILS ? named : List.of(),
                    number(one("seen")) == null ? 0 : Long.parseLong(one("seen")));
        }

        private @Nullable DueLesson lesson(List<DueLesson> lessons) {
            String due = one("due");
            if (due.equals("day")) return null;
            Long asked = number(due);
            var found = lessons.stream()
                    .filter(one -> asked != null && one.id() == asked)
                    .findFirst();
            if (found.isEmpty()) wrong("due", "homework.no.due");
            return found.orElse(null);
        }

        private @Nullable LocalDate day() {
            if (errors.containsKey("due")) return null;
            if (course.substitutes()) {
                wrong("due", "homework.no.due-given");
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(one("day"));
                if (!day.isBefore(course.today()) && !day.isAfter(course.lastDay())) return day;
            } catch (DateTimeException e) {
                // Said below: no such day.
            }
            wrong("day", "homework.no.day");
            return null;
        }

        private @Nullable Integer minutes() {
            String minutes = one("minutes");
            if (minutes.isEmpty()) return null;
            Long read = number(minutes);
            if (read != null && read >= 1 && read <= MOST_MINUTES) return read.intValue();
            wrong("minutes", "homework.no.minutes");
            return null;
        }

        private List<String> links() {
            List<String> links = new ArrayList<>();
            for (String line : Links.lines(text("links", Links.MOST * Links.LONGEST))) {
                var link = Links.read(line);
                if (link.isEmpty()) wrong("links", "homework.no.link", line);
                else links.add(link.get());
            }
            if (links.size() > Links.MOST) wrong("links", "homework.no.links", Links.MOST);
            return links;
        }

        private List<Long> named(Set<Long> pupils) {
            Set<Long> named = new TreeSet<>();
            for (String one : typed.getOrDefault("pupil", List.of())) {
                Long pupil = number(one);
                if (pupil == null || !pupils.contains(pupil)) wrong("whom", "homework.no.pupil");
                else named.add(pupil);
            }
            return List.copyOf(named);
        }

        // Names that were ticked beside «all» would make public what was meant for one.
        private Audience audience(String whom, Set<Long> groups, List<Long> named) {
            Long group = whom.startsWith("g") ? number(whom.substring(1)) : null;
            if (group != null && !groups.contains(group)) wrong("whom", "homework.no.group");
            if (whom.equals("pupils") && named.isEmpty()) wrong("whom", "homework.no.whom");
            if (!whom.equals("pupils") && !named.isEmpty()) wrong("whom", "homework.no.whom-both");
            if (whom.equals("pupils")) return Audience.PUPILS;
            if (group != null) return Audience.GROUP;
            if (!whom.isEmpty() && !whom.equals("all")) wrong("whom", "homework.no.whom");
            return Audience.ALL;
        }

        private String text(String field, int longest) {
            try {
                return Typed.text(typed.getFirst(field), longest);
            } catch (Refused no) {
                errors.put(field, no.said(texts));
                return "";
            }
        }

        private void wrong(String field, String key, Object... args) {
            errors.putIfAbsent(field, texts.of(key, args));
        }

        private String one(String field) {
            String value = typed.getFirst(field);
            return value == null ? "" : value.strip();
        }

        private static @Nullable Long number(String typed) {
            return typed.matches("[0-9]{1,15}") ? Long.valueOf(typed) : null;
        }
    }
}
