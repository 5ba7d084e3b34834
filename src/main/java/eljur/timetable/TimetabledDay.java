package eljur.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The lessons of one day of the school, in their order. */
public record TimetabledDay(LocalDate day, List<TimetabledLesson> lessons) {

    public Optional<TimetabledLesson> lesson(long id) {
        return lessons.stream().filter(lesson -> lesson.id() == id).findFirst();
    }

    /** What this person gives that day. */
    public List<TimetabledLesson> givenBy(long person) {
        return lessons.stream()
                .filter(lesson -> lesson.givers().contains(person))
                .toList();
    }

    /** What this person gives while that lesson goes on, that lesson itself left out. */
    public List<TimetabledLesson> givenBy(long person, TimetabledLesson while_) {
        return givenBy(person).stream()
                .filter(lesson -> lesson.id() != while_.id() && lesson.overlaps(while_))
                .toList();
    }

    /** Which lessons go on at the same time, cancelled ones and that lesson itself left out. */
    List<TimetabledLesson> during(TimetabledLesson one) {
        return lessons.stream()
                .filter(lesson -> lesson.id() != one.id() && !lesson.cancelled() && lesson.overlaps(one))
                .toList();
    }
}
