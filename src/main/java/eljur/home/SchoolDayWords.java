package eljur.home;

import eljur.home.web.ClassDay;
import eljur.home.web.SchoolDay;
import eljur.journal.AbsenceKind;
import eljur.platform.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day of a class, or of the school, in words: what is filled and what is not, and who is not there. */
@Component
class SchoolDayWords {

    private final Texts texts;
    private final DayWords words;

    SchoolDayWords(Texts texts, DayWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** By class, where a lesson of two classes stands at both; clubs by their own names. */
    SchoolDay school(SchoolTime time, List<DayLesson> ofDay, boolean clubs) {
        List<SchoolDay.Row> rows = (clubs ? byClub(ofDay) : byClass(ofDay))
                .entrySet().stream()
                        .map(entry -> row(time, entry.getKey(), entry.getValue()))
                        .toList();
        long given = ofDay.stream().filter(lesson -> isGiven(time, lesson)).count();
        long full = ofDay.stream()
                .filter(lesson -> isGiven(time, lesson) && isFull(time, lesson))
                .count();
        long planned = ofDay.stream().filter(lesson -> !lesson.cancelled()).count();
        boolean shared =
                !clubs && ofDay.stream().anyMatch(lesson -> lesson.classes().size() > 1);
        return new SchoolDay(
                clubs,
                rows,
                (int) planned,
                (int) given,
                (int) full,
                former(time, ofDay),
                asksHomeworkYet(time, ofDay),
                shared ? texts.of("home.school.shared") : null);
    }

    private static Map<String, List<DayLesson>> byClub(List<DayLesson> ofDay) {
        return ofDay.stream()
                .collect(Collectors.groupingBy(
                        lesson -> lesson.classes().isEmpty()
                                ? lesson.name()
                                : lesson.name() + " (" + String.join(", ", lesson.classes()) + ")",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Map<String, List<DayLesson>> byClass(List<DayLesson> ofDay) {
        Map<String, List<DayLesson>> byClass = new LinkedHashMap<>();
        ofDay.stream()
                .flatMap(lesson -> lesson.classes().stream())
                .sorted(SchoolDayWords::byGrade)
                .forEach(name -> byClass.putIfAbsent(name, new ArrayList<>()));
        for (DayLesson lesson : ofDay)
            for (String name : classes(lesson))
                byClass.computeIfAbsent(name, any -> new ArrayList<>()).add(lesson);
        return byClass;
    }

    ClassDay tutored(SchoolTime time, List<DayLesson> ofDay, DayAbsences.OfOwnClasses absences) {
        List<ClassDay.Lesson> lessons = ofDay.stream()
                .map(lesson -> new ClassDay.Lesson(
                        lesson.id(),
                        lesson.ordinal(),
                        words.span(lesson),
                        lesson.name(),
                        lesson.cancelled() ? words.cancelled(lesson) : noted(lesson),
                        state(time, lesson),
                        words.missing(lesson, time.homeworkIsLate(lesson.day()))))
                .toList();
        return new ClassDay(
                away(absences.ofDay(), true),
                away(absences.ofDay(), false),
                lessons,
                absences.unexplained().stream()
                        .map(one -> new ClassDay.Unexplained(one.classId(), one.className(), one.absences()))
                        .toList());
    }

    private SchoolDay.Row row(SchoolTime time, String name, List<DayLesson> lessons) {
        List<DayLesson> given =
                lessons.stream().filter(lesson -> isGiven(time, lesson)).toList();
        List<SchoolDay.Unfilled> unfilled = given.stream()
                .filter(lesson -> !isFull(time, lesson))
                .map(lesson -> new SchoolDay.Unfilled(
                        lesson.id(),
                        lesson.ordinal(),
                        lesson.name(),
                        givenBy(lesson),
                        words.missing(lesson, time.homeworkIsLate(lesson.day()))))
                .toList();
        int cancelled = (int) lessons.stream().filter(DayLesson::cancelled).count();
        return new SchoolDay.Row(
                name, lessons.size() - cancelled, cancelled, given.size(), given.size() - unfilled.size(), unfilled);
    }

    private static boolean isGiven(SchoolTime time, DayLesson lesson) {
        boolean ours = lesson.begun() || !lesson.day().isBefore(time.here());
        return !lesson.cancelled() && ours && lesson.overBy(time.now());
    }

    private static boolean isFull(SchoolTime time, DayLesson lesson) {
        return lesson.attended()
                && !lesson.withoutTopic()
                && !(lesson.withoutHomework() && time.homeworkIsLate(lesson.day()));
    }

    private static String state(SchoolTime time, DayLesson lesson) {
        if (lesson.cancelled()) return "cancelled";
        if (!lesson.overBy(time.now())) return "ahead";
        if (isFull(time, lesson)) return "full";
        if (lesson.begun()) return "part";
        return lesson.day().isBefore(time.here()) ? "former" : "none";
    }

    /** Nobody is asked for what was before the journal was kept here. */
    private @Nullable String former(SchoolTime time, List<DayLesson> ofDay) {
        boolean former = !ofDay.isEmpty()
                && ofDay.stream()
                        .noneMatch(lesson -> lesson.begun() || !lesson.day().isBefore(time.here()));
        return former ? texts.of("home.school.sum.former", words.day(time.here())) : null;
    }

    private @Nullable String asksHomeworkYet(SchoolTime time, List<DayLesson> ofDay) {
        boolean waits = ofDay.stream()
                .anyMatch(lesson ->
                        isGiven(time, lesson) && lesson.withoutHomework() && !time.homeworkIsLate(lesson.day()));
        return waits ? texts.of("home.school.homework-later", words.time(time.homeworkUntil())) : null;
    }

    private List<String> classes(DayLesson lesson) {
        return lesson.classes().isEmpty() ? List.of(texts.of("home.school.no-class")) : lesson.classes();
    }

    private String noted(DayLesson lesson) {
        String shift = words.shift(lesson);
        return shift.isEmpty() ? givenBy(lesson) : givenBy(lesson) + ", " + shift;
    }

    private String givenBy(DayLesson lesson) {
        if (lesson.substituteName() != null) return texts.of("home.school.substitute", lesson.substituteName());
        return String.join(", ", lesson.teachers());
    }

    // Lessons missed first; who merely came late stands apart.
    private static List<ClassDay.Away> away(List<DayAbsences.DayAbsence> absences, boolean missed) {
        Map<Long, List<DayAbsences.DayAbsence>> byPupil = new LinkedHashMap<>();
        for (var one : absences)
            if (one.kind().missed() == missed)
                byPupil.computeIfAbsent(one.pupil(), any -> new ArrayList<>()).add(one);
        return byPupil.values().stream()
                .map(those -> new ClassDay.Away(
                        those.getFirst().name(),
                        those.getFirst().className(),
                        those.stream()
                                .map(one -> new ClassDay.Letter(
                                        one.ordinal(), one.kind().printed()))
                                .toList(),
                        those.stream().anyMatch(one -> one.kind() == AbsenceKind.ABSENT && !one.explained()),
                        those.stream().allMatch(one -> one.kind() == AbsenceKind.LEFT)))
                .toList();
    }

    // 2-А before 10-А.
    private static int byGrade(String one, String other) {
        int byNumber = Integer.compare(number(one), number(other));
        return byNumber != 0 ? byNumber : one.compareTo(other);
    }

    private static int number(String name) {
        String digits = name.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 3 ? 99 : Integer.parseInt(digits);
    }
}
