package eljur.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a pupil is away on these days, as somebody enters it.
 *
 * @param firstLesson of the first day; null: from its beginning
 * @param lastLesson of the last day; null: until its end
 * @param document certificate, statement, order, or empty
 * @param note in the family's words; no diagnosis is asked for anywhere
 * @param source who knows it: guardian, tutor, nurse, office
 */
public record AbsenceReason(
        long pupil,
        LocalDate since,
        @Nullable Integer firstLesson,
        LocalDate until,
        @Nullable Integer lastLesson,
        ReasonKind reason,
        String document,
        String documentNumber,
        @Nullable LocalDate documentDay,
        String note,
        String source) {}
