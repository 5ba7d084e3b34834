package eljur.testing;

/** What stands in a school's records, in one line: the same before and after means that nothing was changed. */
public final class Untouched {

    private Untouched() {}

    public static String of(SchoolProgram program) {
        return program.inDatabase(db -> db.sql("""
                        select concat_ws(' ',
                            (select count(*) from audit.change_event), (select count(*) from platform.operation),
                            (select count(*) from platform.outbox), (select count(*) from access.session),
                            (select md5(string_agg(a::text, ',' order by a.id)) from access.account a),
                            (select md5(string_agg(s::text, ',' order by s.token_hash)) from (select token_hash, role from access.session) s),
                            (select md5(string_agg(l::text, ',' order by l.id)) from journal.lesson l),
                            (select md5(string_agg(c::text, ',' order by c.lesson_id, c.pupil_id)) from journal.cell c),
                            (select md5(string_agg(m::text, ',' order by m.work_id, m.pupil_id, m.ordinal)) from journal.mark m),
                            (select md5(string_agg(h::text, ',' order by h.lesson_id)) from journal.homework h),
                            (select md5(string_agg(a::text, ',' order by a.lesson_id, a.pupil_id)) from journal.absence a),
                            (select count(*) from journal.work), (select count(*) from journal.period_closure))""").query(String.class).single());
    }
}
