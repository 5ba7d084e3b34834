package eljur.demo;

import java.util.List;

/**
 * A course of this year.
 *
 * @param half 1 or 2 where each half of a class has its own teacher; 0: the whole group
 * @param bundle courses of one bundle are taught at the same time: the halves of a class
 */
record Course(
        long id,
        Curriculum.Subject subject,
        Curriculum.Hours hours,
        List<SchoolClass> classes,
        int half,
        long teacher,
        String room,
        String bundle) {

    int grade() {
        return classes.getFirst().grade();
    }

    boolean unmarked() {
        return grade() == 1 || subject.talk();
    }
}
