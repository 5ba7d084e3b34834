package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lives through the school days up to this moment: substitutions, lessons, the closing of a period. A lesson in which
 * anything stands is left alone, so a later start fills what is missing since the last one and nothing that people typed.
 *
 * <p>After the end of the year nothing is added: the year stays as it is, with its last period closed.
 */
final class JournalDays {

    /** So many days a teacher may owe a lesson; at a later start older debts are paid. */
    private static final int OWED_DAYS = 13;

    final SchoolFacts facts;
    final Copy copy;
    final EventLog log;
    final CellJson json;
    final AwayDays away;
    final Remarks remarks = new Remarks();
    final long seed;
    final Instant now;
    /** How often pupils are asked: 1 in the village. */
    final double density;

    final long demoPupil;
    final long demoTeacher;
    final String nothingSet;
    final Set<String> twoMarks = Set.of(kind("6"), kind("7"));
    /** The kind of work that is written again after a two. */
    final String retaken = kind("3");

    private final LocalDate yearStarts;
    private final LocalDate today;

    JournalDays(
            SchoolFacts facts,
            LocalDate yearStarts,
            Copy copy,
            JsonMapper json,
            long seed,
            Instant now,
            double density,
            String nothingSet) {
        this.facts = facts;
        this.yearStarts = yearStarts;
        this.copy = copy;
        this.log = new EventLog(copy);
        this.json = new CellJson(json);
        this.away = new AwayDays(seed);
        this.seed = seed;
        this.now = now;
        this.density = density;
        this.nothingSet = nothingSet;
        this.demoPupil = facts.logins.getOrDefault("pupil", 0L);
        this.demoTeacher = facts.logins.getOrDefault("teacher", 0L);
        this.today = LocalDate.ofInstant(now, DemoSchool.ZONE);
    }

    /** @param told after each day: how many are done, of how many */
    void live(Closings closings, BiConsumer<Integer, Integer> told) {
        var substitutions = new Substitutions(this);
        List<LocalDate> past = facts.lessons.keySet().stream()
                .filter(day -> !day.isAfter(today.plusDays(3)))
                .toList();
        int done = 0;
        for (LocalDate day : past) {
            substitutions.decide(day);
            if (!day.isAfter(today)) {
                fill(day);
                log.writeUntil(day);
                copy.flush();
                closings.closeAfter(day, now);
            }
            told.accept(++done, past.size());
        }
        log.writeUntil(today);
        copy.flush();
    }

    private void fill(LocalDate day) {
        for (PlannedLesson lesson : facts.lessons.getOrDefault(day, List.of())) {
            TaughtCourse.Term term = lesson.course().termOf(day);
            if (term == null
                    || term.closed()
                    || facts.touched.contains(lesson.id())
                    || facts.cancelled.contains(lesson.id())) continue;
            boolean owed = lesson.course().teacher() == demoTeacher && isPick(lesson, "homework");
            var story = new LessonStory(this, lesson, term, owed);
            if (story.isOverBy(now) && !isOwed(lesson)) story.tell();
        }
    }

    // The teacher of the demonstration finds work to do: one lesson a week that she owes, and those of this day but the
    // first.
    private boolean isOwed(PlannedLesson lesson) {
        long days = ChronoUnit.DAYS.between(lesson.day(), today);
        if (lesson.course().teacher() != demoTeacher)
            return days <= 4 && Dice.of(seed, "owed", lesson.id()).chance(0.012);
        if (days == 0) return ofHers(lesson.day()).indexOf(lesson) > 0;
        return days <= OWED_DAYS && isPick(lesson, "lesson");
    }

    // Of four weeks one has a lesson without homework and two a lesson without anything: at a first start, those before
    // it.
    private boolean isPick(PlannedLesson lesson, String what) {
        int weekday = lesson.day().getDayOfWeek().getValue();
        LocalDate monday = lesson.day().minusDays(weekday - 1L);
        long week = ChronoUnit.WEEKS.between(yearStarts, monday) % 4;
        if (what.equals("homework") ? week != 0 : week % 2 == 0) return false;
        Dice dice = Dice.of(seed, "pick", monday);
        List<PlannedLesson> hers = ofHers(lesson.day());
        return dice.between(1, 5) == weekday && hers.indexOf(lesson) == dice.between(0, 99) % hers.size();
    }

    private List<PlannedLesson> ofHers(LocalDate day) {
        return facts.lessons.getOrDefault(day, List.of()).stream()
                .filter(lesson -> lesson.course().teacher() == demoTeacher)
                .toList();
    }

    private static String kind(String ordinal) {
        return DemoTexts.properties("/rules/work-types.properties")
                .getProperty(ordinal)
                .split("\\|")[0];
    }
}
