package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.attendance.web.SharesPage;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The share of the lessons of a month that each pupil missed, for those who look after the ones who miss much. */
@Component
@Transactional(readOnly = true)
class Shares {

    /** Pupils below this share are not listed: it is nobody's business who was ill for two days. */
    private static final int LISTED_FROM = 10;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Texts.RUSSIAN);

    private final JdbcClient db;
    private final AttendanceRules rules;
    private final SchoolDay day;
    private final Rights rights;

    Shares(JdbcClient db, AttendanceRules rules, SchoolDay day, Rights rights) {
        this.db = db;
        this.rules = rules;
        this.day = day;
        this.rights = rights;
    }

    private record Share(long pupil, String name, long classId, String className, long had, long missed, long ill) {

        int percent() {
            return had == 0 ? 0 : (int) (missed * 100 / had);
        }
    }

    SharesPage page(CurrentUser who, @Nullable String asked) {
        LocalDate today = day.today(who.schoolId());
        YearMonth month = asked == null ? YearMonth.from(today) : month(asked);
        AttendanceRule rule = rules.on(who.schoolId(), month.atEndOfMonth());
        List<Share> shares = shares(who.schoolId(), month, rule);
        return new SharesPage(
                month.toString(),
                MONTH.format(month),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                month.equals(YearMonth.from(today)),
                rule.monthShare(),
                rights.any(who.role(), "attendance-rule", "read"),
                shares.stream()
                        .filter(one -> one.percent() >= Math.min(LISTED_FROM, rule.monthShare()))
                        .sorted(Comparator.comparingInt(Share::percent).reversed())
                        .map(one -> pupil(one, rule))
                        .toList(),
                byClass(shares, rule));
    }

    private static YearMonth month(String asked) {
        try {
            YearMonth month = YearMonth.parse(asked);
            if (month.getYear() < 1990 || month.getYear() > 2100) throw new NotFound();
            return month;
        } catch (DateTimeException none) {
            throw new NotFound();
        }
    }

    private static SharesPage.Pupil pupil(Share of, AttendanceRule rule) {
        return new SharesPage.Pupil(
                of.pupil(),
                of.name(),
                of.className(),
                of.had(),
                of.missed(),
                of.ill(),
                of.percent(),
                rule.isSystematic(of.missed(), of.ill(), of.had()));
    }

    private static List<SharesPage.ClassShare> byClass(List<Share> shares, AttendanceRule rule) {
        Map<Long, List<Share>> byClass = new LinkedHashMap<>();
        for (var one : shares)
            byClass.computeIfAbsent(one.classId(), any -> new ArrayList<>()).add(one);
        List<SharesPage.ClassShare> classes = new ArrayList<>();
        byClass.forEach((id, of) -> {
            long had = of.stream().mapToLong(Share::had).sum();
            long missed = of.stream().mapToLong(Share::missed).sum();
            long ill = of.stream().mapToLong(Share::ill).sum();
            int systematic = (int) of.stream()
                    .filter(one -> rule.isSystematic(one.missed(), one.ill(), one.had()))
                    .count();
            int share = had == 0 ? 0 : (int) (missed * 100 / had);
            classes.add(new SharesPage.ClassShare(id, of.getFirst().className(), had, missed, ill, share, systematic));
        });
        return classes;
    }

    // Lessons had and lessons missed are counted apart: an absence is rare, and only it has a reason to be looked for.
    private List<Share> shares(long school, YearMonth month, AttendanceRule rule) {
        return db.sql("""
                        with apart as materialized (
                            select x.course_id, x.pupil_id, x.since, x.until from timetable.v_taught_apart x
                            where x.school_id = :school and x.since <= :last and x.until >= :first),
                        taken as materialized (
                            select l.school_id, l.lesson_id, l.on_date, l.course_id, c.group_id, extract(epoch from p.ends_at - p.starts_at) / 60 as length
                            from journal.v_lesson l
                            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id and c.kind = 'lesson'
                            join timetable.v_lesson_place p on p.school_id = l.school_id and p.lesson_id = l.lesson_id
                            where l.school_id = :school and l.on_date between :first and :last and l.attendance_at is not null),
                        had as (
                            select g.pupil_id, g.class_id, count(distinct t.lesson_id) as lessons
                            from taken t join people.v_group_pupil g on g.school_id = t.school_id and g.group_id = t.group_id
                             and t.on_date between g.since and coalesce(g.until, 'infinity')
                            where not exists (select from apart x
                                              where x.course_id = t.course_id and x.pupil_id = g.pupil_id and t.on_date between x.since and x.until)
                            group by g.pupil_id, g.class_id),
                        missed as (
                            select a.pupil_id, count(*) as lessons, count(*) filter (where a.kind = 'ill') as ill
                            from taken t join journal.v_absence a on a.school_id = t.school_id and a.lesson_id = t.lesson_id
                            where (a.kind not in ('late', 'left') or a.minutes * 100 > t.length * :share)
                              and not exists (select from apart x
                                              where x.course_id = t.course_id and x.pupil_id = a.pupil_id and t.on_date between x.since and x.until)
                            group by a.pupil_id)
                        select h.pupil_id, p.name, h.class_id, k.name as class_name, h.lessons as had,
                               coalesce(m.lessons, 0) as missed, coalesce(m.ill, 0) as ill
                        from had h
                        join people.v_person p on p.school_id = :school and p.person_id = h.pupil_id
                        join school.v_class_group k on k.school_id = :school and k.class_id = h.class_id
                        left join missed m on m.pupil_id = h.pupil_id
                        order by k.grade, k.name, p.name collate "ru-x-icu", h.pupil_id""")
                .param("school", school)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("share", rule.lessonShare())
                .query((row, n) -> new Share(
                        row.getLong("pupil_id"),
                        row.getString("name"),
                        row.getLong("class_id"),
                        row.getString("class_name"),
                        row.getLong("had"),
                        row.getLong("missed"),
                        row.getLong("ill")))
                .list();
    }
}
