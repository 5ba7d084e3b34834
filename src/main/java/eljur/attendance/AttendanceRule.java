package eljur.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the school calls missed, by its local act. The usual definitions: a lesson, when more than half of it; a day, when three lessons or
 * more; a week, when more than half of its lessons; systematic, more than 30 % of the lessons of a month other than for illness (120-ФЗ).
 *
 * @param lessonShare percent of a lesson: away for longer, it was missed
 * @param dayLessons so many missed lessons make a missed day; null: all of them
 * @param weekShare percent of the lessons of a week
 * @param monthShare percent of the lessons of a month
 */
record AttendanceRule(
        LocalDate since,
        String act,
        int lessonShare,
        @Nullable Integer dayLessons,
        int weekShare,
        int monthShare) {

    static final AttendanceRule USUAL = new AttendanceRule(LocalDate.of(2000, 1, 1), "", 50, 3, 50, 30);

    boolean missed(PupilLesson lesson) {
        if (lesson.missed()) return true;
        return lesson.kind() != null
                && lesson.minutes() != null
                && lesson.minutes() * 100 > lesson.length() * lessonShare;
    }

    /** A day with fewer lessons than asked for is missed with all of them. */
    boolean missedDay(Collection<PupilLesson> ofDay) {
        long missed = ofDay.stream().filter(this::missed).count();
        return missed > 0 && (missed == ofDay.size() || dayLessons != null && missed >= dayLessons);
    }

    boolean missedWeek(Collection<PupilLesson> ofWeek) {
        return share(ofWeek) > weekShare;
    }

    /** Who is ill stays away for long, not systematically: illness is no cause to be looked after by the law. */
    boolean isSystematic(long missed, long ill, long had) {
        return had > 0 && (missed - ill) * 100 > had * monthShare;
    }

    private double share(Collection<PupilLesson> lessons) {
        return lessons.isEmpty() ? 0 : lessons.stream().filter(this::missed).count() * 100.0 / lessons.size();
    }

    /** What one pupil missed in some days; of lessons that took place. */
    Missed of(List<PupilLesson> lessons) {
        Map<LocalDate, List<PupilLesson>> days = lessons.stream().collect(Collectors.groupingBy(PupilLesson::day));
        Map<LocalDate, List<PupilLesson>> weeks =
                lessons.stream().collect(Collectors.groupingBy(one -> ClassWeeks.monday(one.day())));
        var missedDays = days.values().stream().filter(this::missedDay).toList();
        var missed = lessons.stream().filter(this::missed).toList();
        return new Missed(
                lessons.size(),
                missed.size(),
                (int) missed.stream().filter(PupilLesson::ill).count(),
                (int) missed.stream().filter(PupilLesson::excused).count(),
                (int) missed.stream().filter(PupilLesson::unexplained).count(),
                missedDays.size(),
                (int) missedDays.stream().filter(this::ofIllness).count(),
                (int) weeks.values().stream().filter(this::missedWeek).count(),
                (int) lessons.stream()
                        .filter(one -> one.kind() != null && !missed(one))
                        .count());
    }

    private boolean ofIllness(List<PupilLesson> ofDay) {
        return ofDay.stream().filter(this::missed).allMatch(PupilLesson::ill);
    }

    /**
     * @param excused for a good reason other than illness
     * @param unknown nobody has said why yet
     * @param illDays missed days on which everything missed was for illness
     * @param late lessons that were not missed, but not from the beginning
     */
    record Missed(int had, int lessons, int ill, int excused, int unknown, int days, int illDays, int weeks, int late) {

        int withoutReason() {
            return lessons - ill - excused - unknown;
        }

        /** Percent of the lessons, half up. */
        int share() {
            return had == 0 ? 0 : (lessons * 200 + had) / (had * 2);
        }
    }
}
