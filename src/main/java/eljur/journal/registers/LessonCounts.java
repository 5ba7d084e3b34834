package eljur.journal.registers;

import eljur.journal.Average;
import eljur.journal.Averages;
import eljur.journal.GivenFor;
import eljur.journal.web.RegisterPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is counted beneath a register. A pupil counts at the lessons that are the pupil's own: not before coming, not after leaving, not where
 * exempt («осв» leaves the denominator) or taught apart. What was given there by mistake or before the order is shown and not counted.
 */
final class LessonCounts {

    private final Map<Long, RegisterRows.Pupil> pupils = new HashMap<>();
    private final Map<Long, RegisterRows.Lesson> lessons = new HashMap<>();
    private final List<FilledCell> counted = new ArrayList<>();
    private final List<FilledCell> all = new ArrayList<>();

    LessonCounts(List<RegisterRows.Lesson> lessons, List<RegisterRows.Pupil> pupils, List<FilledCell> cells) {
        for (var lesson : lessons) this.lessons.put(lesson.id(), lesson);
        for (var pupil : pupils) this.pupils.put(pupil.id(), pupil);
        for (var cell : cells) if (stands(cell)) all.add(cell);
        for (var cell : all) if (counts(cell)) counted.add(cell);
    }

    private boolean stands(FilledCell cell) {
        return pupils.containsKey(cell.pupil()) && lessons.containsKey(cell.lesson());
    }

    private boolean counts(FilledCell cell) {
        var day = Objects.requireNonNull(lessons.get(cell.lesson())).day();
        return Objects.requireNonNull(pupils.get(cell.pupil())).counts(day);
    }

    /** Marks given, by lesson. */
    Map<Long, Integer> marks() {
        Map<Long, Integer> marks = new HashMap<>();
        for (var cell : counted) marks.merge(cell.lesson(), cell.given(), Integer::sum);
        return marks;
    }

    /** @param day on which pupils are counted */
    RegisterPage.Totals totals(LocalDate today, LocalDate day) {
        long given = lessons.values().stream()
                .filter(lesson -> !lesson.cancelled() && !lesson.day().isAfter(today))
                .count();
        return new RegisterPage.Totals(
                missed(counted),
                average().printed(),
                marks().values().stream().mapToInt(Integer::intValue).sum(),
                (int) given,
                (int) pupils.values().stream().filter(one -> one.counts(day)).count());
    }

    /** Of all pupils together: a mark of each weighs the same. A pupil's own mean has all marks that were given, and so has this one. */
    private Average average() {
        Map<Long, List<FilledCell>> ofPupils = new HashMap<>();
        for (var cell : all)
            ofPupils.computeIfAbsent(cell.pupil(), one -> new ArrayList<>()).add(cell);
        Average sum = Average.NOTHING;
        for (var own : ofPupils.values()) sum = sum.and(averages(own).plain());
        return sum;
    }

    static Averages averages(List<FilledCell> ofPupil) {
        List<GivenFor> marks = new ArrayList<>(ofPupil.size());
        for (var cell : ofPupil) marks.addAll(cell.counted());
        return Averages.of(marks);
    }

    static int missed(List<FilledCell> cells) {
        int missed = 0;
        for (var cell : cells) if (cell.missed()) missed++;
        return missed;
    }
}
