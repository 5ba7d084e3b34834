package eljur.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A lesson of the timetable on its day.
 *
 * @param nth which lesson of its course it is in the year, from 0
 */
record PlannedLesson(
        long id, TaughtCourse course, int nth, LocalDate day, int ordinal, LocalTime starts, LocalTime ends) {}
