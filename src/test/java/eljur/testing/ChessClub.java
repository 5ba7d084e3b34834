package eljur.testing;

/** The club of the cast comes to life: Anna's chess, Tuesdays at the sixth hour, with Darya of 7-А and Pyotr of 7-Б. */
public final class ChessClub {

    /** In the first quarter, long past the days of editing. */
    public static final long OCTOBER = 9_791_006;

    public static final long LAST_WEEK = 9_791_208;
    public static final long YESTERDAY = 9_791_215;

    private ChessClub() {}

    /** Lessons of the club; nobody has written in them yet. */
    public static void meets(SchoolProgram program) {
        program.inDatabase(db -> db.sql("""
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                select 901, 9790000 + to_char(day, 'MMDD')::int, 979, day::date, 6, '13:05', '13:50'
                from unnest(array[date '2026-10-06', '2026-12-08', '2026-12-15']) day""").update());
    }

    /** Topic and presence of its lessons; Pyotr was not there last week. */
    public static void isWritten(SchoolProgram program) {
        program.inDatabase(db -> db.sql("""
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, attendance_at, attendance_by, changed_at, changed_by)
                select 901, l.id, 979, t.id, l.on_date, 'Ладейное окончание', 9001, '2026-12-15T11:00Z', 9001, '2026-12-15T11:00Z', 9001
                from timetable.scheduled_lesson l
                join school.term t on t.school_id = 901 and t.scheme = 'quarter' and l.on_date between t.starts_on and t.ends_on
                where l.course_id = 979""").update());
        program.inDatabase(db -> db.sql("""
                insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                values (901, 9791208, 9201, 'absent', '2026-12-15T11:00Z', 9001)""").update());
    }
}
