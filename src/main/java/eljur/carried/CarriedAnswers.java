package eljur.carried;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pupils brought along, in words, for pages of lower floors: «из школы: МБОУ «Лесная СОШ»: I четв. 4; текущие, II четв.: 5, 4». */
@Component
class CarriedAnswers implements eljur.journal.BroughtMarks, eljur.people.BroughtMarks {

    private final JdbcClient db;
    private final CarriedPupils pupils;
    private final Rights rights;
    private final Texts texts;

    CarriedAnswers(JdbcClient db, CarriedPupils pupils, Rights rights, Texts texts) {
        this.db = db;
        this.pupils = pupils;
        this.rights = rights;
        this.texts = texts;
    }

    private record Line(
            long key,
            String subject,
            @Nullable String scheme,
            int ordinal,
            boolean current,
            String value,
            String origin,
            String source,
            boolean confirmed) {

        /** From a former class of this school. */
        boolean ofClass() {
            return origin.equals("class");
        }
    }

    @Override
    public Map<Long, String> ofCourse(long school, long course, long term) {
        Map<Long, List<Line>> byPupil = db
                .sql("""
                        with here as materialized (
                            select c.group_id, c.subject_id, c.subject, c.year_id, c.kind from timetable.v_course c
                            where c.school_id = :school and c.course_id = :course),
                        pupils as materialized (
                            select distinct g.pupil_id from people.v_group_pupil g
                            where g.school_id = :school and g.group_id = (select group_id from here)),
                        -- Where they had the subject before they were moved.
                        former as materialized (
                            select distinct g.pupil_id, o.course_id, o.group_name from people.v_group_pupil g
                            join timetable.v_course o on o.school_id = g.school_id and o.group_id = g.group_id and o.course_id <> :course
                            join here c on c.subject_id = o.subject_id and c.year_id = o.year_id and c.kind = o.kind
                            where g.school_id = :school and g.pupil_id = any (array(select pupil_id from pupils)) and g.until is not null),
                        said as (
                            select m.pupil_id, m.term_id, m.kind, m.value, m.origin, m.source, m.confirmed_at is not null as confirmed, m.ordinal::bigint as place
                            from here c
                            join carried.mark m on m.school_id = :school and m.subject_id = c.subject_id and m.year_id = c.year_id
                             and m.withdrawn_at is null and m.pupil_id = any (array(select pupil_id from pupils))
                            union all
                            select f.pupil_id, p.term_id, 'period', p.value, 'class', f.group_name, true, 0
                            from former f
                            join journal.v_period_mark p on p.school_id = :school and p.course_id = f.course_id and p.pupil_id = f.pupil_id
                            union all
                            select f.pupil_id, m.term_id, 'current', m.value, 'class', f.group_name, true, to_char(m.held_on, 'YYYYMMDD')::bigint * 10 + m.ordinal
                            from former f
                            join journal.v_mark m on m.school_id = :school and m.course_id = f.course_id and m.term_id = :term and m.pupil_id = f.pupil_id)
                        select s.pupil_id as key, (select subject from here) as subject, t.scheme, t.ordinal, s.kind, s.value, s.origin, s.source, s.confirmed
                        from said s
                        left join school.v_term t on t.school_id = :school and t.term_id = s.term_id
                        order by s.pupil_id, s.origin <> 'class', s.kind = 'current', t.ordinal nulls last, s.place""")
                .param("school", school)
                .param("course", course)
                .param("term", term)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::key, TreeMap::new, Collectors.toList()));
        Map<Long, String> said = new LinkedHashMap<>();
        byPupil.forEach((pupil, lines) -> said.put(pupil, saidApart(lines)));
        return said;
    }

    // Each former class by itself, then all that came from outside.
    private String saidApart(List<Line> lines) {
        Map<String, List<Line>> apart = new LinkedHashMap<>();
        for (Line line : lines)
            apart.computeIfAbsent(line.ofClass() ? line.source() : "", one -> new ArrayList<>())
                    .add(line);
        return apart.values().stream()
                .map(part -> part.getFirst().ofClass() ? saidOfClass(part) : said(part))
                .collect(Collectors.joining("; "));
    }

    private String saidOfClass(List<Line> lines) {
        List<String> parts = new ArrayList<>();
        String current = lines.stream().filter(Line::current).map(Line::value).collect(Collectors.joining(" "));
        if (!current.isEmpty()) parts.add(current);
        for (Line line : lines)
            if (!line.current()) parts.add(texts.of("carried.said.period", period(line), line.value()));
        return texts.of("carried.said.class", lines.getFirst().source(), String.join(", ", parts));
    }

    @Override
    public Optional<OnCard> onCard(CurrentUser who, long pupil) {
        return pupils.sought(who, pupil, "read")
                .map(found -> new OnCard(
                        lines(who, found), rights.any(who.role(), "carried-mark", "record") && !found.yearIsOver()));
    }

    @Override
    public boolean standsAny(long school, long pupil) {
        return db.sql("""
                        select exists (select from carried.mark where school_id = ? and pupil_id = ? and withdrawn_at is null)""").params(school, pupil).query(Boolean.class).single();
    }

    private List<String> lines(CurrentUser who, CarriedPupils.Found pupil) {
        Map<Long, List<Line>> bySubject = new LinkedHashMap<>();
        db.sql("""
                        select m.subject_id as key, s.name as subject, t.scheme, t.ordinal, m.kind, m.value, m.origin, m.source, m.confirmed_at is not null as confirmed
                        from carried.mark m
                        join school.v_subject s on s.school_id = m.school_id and s.subject_id = m.subject_id
                        left join school.v_term t on t.school_id = m.school_id and t.term_id = m.term_id
                        where m.school_id = ? and m.pupil_id = ? and m.year_id = ? and m.withdrawn_at is null
                        order by s.name collate "ru-x-icu", m.subject_id, m.kind = 'current', t.ordinal nulls last, m.ordinal""")
                .params(who.schoolId(), pupil.id(), pupil.year())
                .query((row, n) -> line(row))
                .list()
                .forEach(line -> bySubject
                        .computeIfAbsent(line.key(), one -> new ArrayList<>())
                        .add(line));
        return bySubject.values().stream()
                .map(lines -> lines.getFirst().subject() + ": " + said(lines))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("key"),
                row.getString("subject"),
                row.getString("scheme"),
                row.getInt("ordinal"),
                row.getString("kind").equals("current"),
                MarkValue.of(row.getString("value")).printed(),
                row.getString("origin"),
                row.getString("source"),
                row.getBoolean("confirmed"));
    }

    private String said(List<Line> lines) {
        List<String> parts = new ArrayList<>();
        for (Line line : lines)
            if (!line.current()) parts.add(texts.of("carried.said.period", period(line), line.value()));
        String current = lines.stream().filter(Line::current).map(Line::value).collect(Collectors.joining(", "));
        lines.stream()
                .filter(Line::current)
                .findFirst()
                .ifPresent(one -> parts.add(texts.of("carried.said.current", period(one), current)));
        String marks = String.join("; ", parts) + " ("
                + texts.of(
                        "carried.said." + lines.getFirst().origin(),
                        lines.getFirst().source());
        return lines.stream().allMatch(Line::confirmed)
                ? marks + ")"
                : marks + ", " + texts.of("carried.said.unconfirmed") + ")";
    }

    private String period(Line line) {
        return line.scheme() == null
                ? texts.of("carried.year")
                : PeriodName.shortly(texts, line.scheme(), line.ordinal());
    }
}
