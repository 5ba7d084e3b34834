package eljur.journal.writing;

/**
 * For how many days after the lesson its records can be mended. By the school's act the days count from the lesson or, where a written
 * work was held, from the day on which its marks are due: whoever issues them on the last day has the whole window before her.
 */
public final class EditWindow {

    /**
     * The days within which the marks of the written work of the lesson {@code l} are due, 0 without one; only where the act {@code d} counts
     * from their day.
     */
    public static final String ISSUE_DAYS = """
            case when d.edit_from = 'issue' then coalesce((
                select max(w.days) from journal.v_written_work w where w.school_id = l.school_id and w.lesson_id = l.lesson_id), 0)
            else 0 end as issue_days""";

    private EditWindow() {}

    /**
     * @param window the days of the act
     * @param issueDays within which the marks are due; 0 where the act counts from the lesson, or nothing was written
     */
    public static int days(int window, int issueDays) {
        return window + Math.max(0, issueDays);
    }
}
