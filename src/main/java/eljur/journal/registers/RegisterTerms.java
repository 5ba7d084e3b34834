package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a register of one term, for the screen and for paper: four statements, however many pupils and lessons there are. */
@Component
class RegisterTerms {

    private final Registers registers;
    private final RegisterRows rows;
    private final FilledCells cells;
    private final Clock clock;

    RegisterTerms(Registers registers, RegisterRows rows, FilledCells cells, Clock clock) {
        this.registers = registers;
        this.rows = rows;
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * @param termId null: the one of today
     * @throws NotFound no such register or term, or not the reader's own
     */
    RegisterTerm forReading(CurrentUser who, long courseId, @Nullable Long termId) {
        RegisterCourse course = registers.registerForReading(who, courseId);
        LocalDate today = LocalDate.now(clock.withZone(course.zone()));
        RegisterCourse.Term term = course.term(termId, today).orElseThrow(NotFound::new);
        var pupils = rows.pupils(who, course, term);
        return new RegisterTerm(
                course,
                term,
                today,
                rows.lessons(who, courseId, term),
                pupils,
                shown(cells.cells(who, courseId, term.id()), pupils));
    }

    // What is counted is what is shown: not the cells of who was in the group in another term only.
    private static List<FilledCell> shown(List<FilledCell> cells, List<RegisterRows.Pupil> pupils) {
        Set<Long> ids = pupils.stream().map(RegisterRows.Pupil::id).collect(Collectors.toSet());
        return cells.stream().filter(cell -> ids.contains(cell.pupil())).toList();
    }
}
