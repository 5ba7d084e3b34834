package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.web.PupilIndex;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pupils by what somebody remembers of the name. */
@Component
class PupilSearch {

    private static final int SHOWN = 100;

    /** A name as it is compared: small letters, Ё as Е, the parts of a double name apart. Also in SQL, as a piece of a statement. */
    static final String FOLDED = "translate(lower(%s collate \"ru-x-icu\"), '\u0451-', '\u0435 ')";

    private final Pupils pupils;
    private final Rights rights;
    private final Texts texts;

    PupilSearch(Pupils pupils, Rights rights, Texts texts) {
        this.pupils = pupils;
        this.rights = rights;
        this.texts = texts;
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('\u0451', '\u0435')
                .replace('-', ' ')
                .strip()
                .replaceAll("\\s+", " ");
    }

    static String[] words(String query) {
        return Arrays.stream(folded(query).split(" "))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** @throws NotFound for a class that is none of this year, or not the asker's */
    PupilIndex pupilsForReading(CurrentUser who, String query, @Nullable Long schoolClass, boolean gone) {
        List<PupilIndex.Choice> classes = classes(who, schoolClass);
        if (schoolClass != null && classes.stream().noneMatch(one -> one.id() == schoolClass)) throw new NotFound();
        List<PupilIndex.Entry> found = found(who, query, schoolClass, gone);
        return new PupilIndex(
                query,
                schoolClass,
                gone,
                classes,
                found.subList(0, Math.min(SHOWN, found.size())),
                found.size() > SHOWN,
                rights.any(who.role(), "movement", "record"));
    }

    private List<PupilIndex.Entry> found(CurrentUser who, String query, @Nullable Long schoolClass, boolean gone) {
        return pupils.asked(
                        who,
                        "pupil",
                        "read",
                        Pupils.OWN + """
                        select u.person_id, p.full_name, b.born_on, e.name as class_name, e.until, e.since > d.day as coming,
                               e.until < d.day as left_already,
                               (select f.form from people.study_form f
                                where f.school_id = u.school_id and f.pupil_id = u.person_id and d.day between f.since and f.until
                                  and f.annulled_at is null) as form
                        from people.pupil u
                        join today d using (school_id)
                        join people.v_person p on p.school_id = u.school_id and p.person_id = u.person_id
                        join people.person b on b.school_id = u.school_id and b.id = u.person_id
                        join lateral (
                            select e.class_id, k.name, e.since, e.until from people.enrolment e
                            join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                            where e.school_id = u.school_id and e.pupil_id = u.person_id
                            order by d.day between e.since and coalesce(e.until, d.day) desc, e.since desc limit 1) e on true
                        where u.school_id = :school and (:school_wide or e.class_id in (select class_id from own))
                          and (:gone or d.day <= coalesce(e.until, d.day))
                          and (:class::bigint is null or e.class_id = :class)
                          and (lower(u.file_number) = lower(:query) or not exists (
                              select from unnest(:words::text[]) w
                              where position(' ' || w in ' ' || %s) = 0
                                and not exists (select from people.name_change c
                                                where c.school_id = u.school_id and c.person_id = u.person_id
                                                  and position(' ' || w in ' ' || %s) > 0)))
                        order by p.full_name collate "ru-x-icu", b.born_on, u.person_id
                        limit :most""".formatted(FOLDED.formatted("p.full_name"), FOLDED.formatted("c.old_surname")))
                .param("gone", gone)
                .param("class", schoolClass, Types.BIGINT)
                .param("query", query)
                .param("words", words(query))
                .param("most", SHOWN + 1)
                .query(this::entry)
                .list();
    }

    private PupilIndex.Entry entry(ResultSet row, int n) throws SQLException {
        LocalDate born = row.getObject("born_on", LocalDate.class);
        boolean left = row.getBoolean("left_already");
        return new PupilIndex.Entry(
                row.getLong("person_id"),
                row.getString("full_name"),
                born == null ? "" : TypedForm.said(born),
                row.getString("class_name"),
                note(left, row.getBoolean("coming"), row.getString("form"), row.getObject("until", LocalDate.class)),
                left);
    }

    private String note(boolean left, boolean coming, @Nullable String form, @Nullable LocalDate until) {
        if (left && until != null) return texts.of("people.pupils.left", TypedForm.said(until));
        if (coming) return texts.of("people.pupils.coming");
        return form == null ? "" : texts.of("people.form." + form);
    }

    /** A class that is closed is not offered, and still found by whoever asks for it. */
    private List<PupilIndex.Choice> classes(CurrentUser who, @Nullable Long asked) {
        return pupils.asked(who, "pupil", "read", Pupils.OWN + """
                        , year as (select y.year_id from school.v_academic_year y join today d using (school_id)
                                   order by y.starts_on <= d.day desc, abs(y.starts_on - d.day) limit 1)
                        select k.class_id, k.name from school.v_class_group k join year using (year_id) join today d using (school_id)
                        where k.school_id = :school and (:school_wide or k.class_id in (select class_id from own))
                          and (k.closed_on is null or k.closed_on > d.day or k.class_id = :class::bigint)
                        order by k.grade, k.name""")
                .param("class", asked, Types.BIGINT)
                .query((row, n) -> new PupilIndex.Choice(row.getLong(1), row.getString(2)))
                .list();
    }
}
