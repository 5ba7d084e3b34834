package eljur.journal.registers;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands in a register in one term, as it was read.
 *
 * @param cells of these pupils only
 */
record RegisterTerm(
        RegisterCourse course,
        RegisterCourse.Term term,
        LocalDate today,
        List<RegisterRows.Lesson> lessons,
        List<RegisterRows.Pupil> pupils,
        List<FilledCell> cells) {}
