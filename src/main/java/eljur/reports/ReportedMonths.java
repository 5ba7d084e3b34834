package eljur.reports;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.people.StaffNames;
import eljur.platform.NotFound;
import eljur.reports.web.MonthReport;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which month is reported, and of whom: who sees only their own gets their own, and finds nothing of others. */
@Component
class ReportedMonths {

    private final JdbcClient db;
    private final StaffNames names;
    private final Rights rights;
    private final Clock clock;

    ReportedMonths(JdbcClient db, StaffNames names, Rights rights, Clock clock) {
        this.db = db;
        this.names = names;
        this.rights = rights;
        this.clock = clock;
    }

    private record School(String name, String zone) {}

    /** @throws NotFound for a month that is none, and for somebody else's report */
    ReportedMonth monthForReading(CurrentUser who, String entity, @Nullable String month, @Nullable Long person) {
        School school = db.sql("select name, zone from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query((row, n) -> new School(row.getString("name"), row.getString("zone")))
                .single();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(school.zone())));
        YearMonth asked = month == null || month.isEmpty() ? YearMonth.from(today) : parsed(month);
        return new ReportedMonth(who.schoolId(), school.name(), asked, whose(who, entity, person), today);
    }

    private @Nullable Long whose(CurrentUser who, String entity, @Nullable Long person) {
        Set<Relation> own = rights.relations(who.role(), entity, "read");
        if (own.contains(Relation.OWN_SCHOOL)) return person;
        if (person != null && person != who.personId()) throw new NotFound();
        return who.personId();
    }

    private static YearMonth parsed(String month) {
        try {
            YearMonth parsed = YearMonth.parse(month);
            if (parsed.getYear() < 1900 || parsed.getYear() > 2999) throw new NotFound();
            return parsed;
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    /** Whose reports may be chosen; nobody where one sees only one's own. */
    List<MonthReport.Choice> people(CurrentUser who, String entity, ReportedMonth of) {
        if (!rights.relations(who.role(), entity, "read").contains(Relation.OWN_SCHOOL)) return List.of();
        Map<Long, String> brief = names.brief(who.schoolId());
        return db.sql("""
                        select s.person_id from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and s.since <= ? and coalesce(s.until, 'infinity') >= ?
                        order by p.short_name collate "ru-x-icu", s.person_id""")
                .params(who.schoolId(), of.last(), of.first())
                .query((row, n) -> new MonthReport.Choice(
                        row.getString("person_id"), String.valueOf(brief.get(row.getLong("person_id")))))
                .list();
    }

    /** @throws NotFound when nobody of that number works here */
    String fullName(ReportedMonth of, long person) {
        return db.sql("""
                        select p.full_name from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and s.person_id = ?""")
                .params(of.school(), person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
