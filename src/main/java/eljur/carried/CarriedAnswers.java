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
            boolean confirmed) {}

    @Override
    public Map<Long, String> ofCourse(long school, long course) {
        Map<Long, List<Line>> byPupil = db.sql("""
                        select m.pupil_id as key, c.subject, t.scheme, t.ordinal, m.kind, m.value, m.origin, m.source, m.confirmed_at
                        from timetable.v_course c
                        join carried.mark m on m.school_id = c.school_id and m.subject_id = c.subject_id and m.year_id = c.year_id
                         and m.withdrawn_at is null
                        left join school.v_term t on t.school_id = m.school_id and t.term_id = m.term_id
                        where c.school_id = ? and c.course_id = ?
                          and m.pupil_id in (select g.pupil_id from people.v_group_pupil g where g.school_id = c.school_id and g.group_id = c.group_id)
                        order by m.pupil_id, m.kind = 'current', t.ordinal nulls last, m.ordinal""").params(school, course).query((row, n) -> line(row)).list().stream()
                .collect(Collectors.groupingBy(Line::key, TreeMap::new, Collectors.toList()));
        Map<Long, String> said = new LinkedHashMap<>();
        byPupil.forEach((pupil, lines) -> said.put(pupil, said(lines)));
        return said;
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
                        select m.subject_id as key, s.name as subject, t.scheme, t.ordinal, m.kind, m.value, m.origin, m.source, m.confirmed_at
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
                row.getTimestamp("confirmed_at") != null);
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
