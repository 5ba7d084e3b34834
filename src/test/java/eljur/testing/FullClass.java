package eljur.testing;

/** Twenty-four more pupils for 7-А of the {@link TestSchool}: with the four who are there, a class of 28. */
public final class FullClass {

    public static final int PUPILS = 28;

    /** The first of the newcomers; the ids follow each other, and so do the names. */
    public static final long FIRST = 9501;

    private FullClass() {}

    public static void seat(SchoolProgram program) {
        program.inDatabase(db -> db.sql("""
                        with seated as (
                            insert into people.person (school_id, id, surname, given_name)
                            select 901, 9500 + n, 'Сидоров' || chr(1071 + n), 'Иван' from generate_series(1, 24) n returning id),
                        pupils as (insert into people.pupil (school_id, person_id) select 901, id from seated returning person_id)
                        insert into people.enrolment (school_id, pupil_id, class_id, since)
                        select 901, person_id, 971, '2026-09-01' from pupils""").update());
    }
}
