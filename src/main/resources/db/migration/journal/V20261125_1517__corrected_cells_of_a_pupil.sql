-- A family is shown what was corrected lately, of whatever lesson.
create index cell_corrected on journal.cell (school_id, pupil_id, changed_at) where corrected;
