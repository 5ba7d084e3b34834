package eljur.journal.changes;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.web.CorrectionSheet;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Ведомость исправлений» of a register, of a class or of all, between two days: straight from the memory. */
@Component
@Transactional(readOnly = true)
class CorrectionSheets {

    private static final int MOST = 1000, DAYS = 30;
    private static final List<String> ENTITIES = List.of("cell", "period-mark", "year-mark");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final Audit audit;
    private final ChangePlaces places;
    private final ChangeWords words;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    CorrectionSheets(
            JdbcClient db,
            Audit audit,
            ChangePlaces places,
            ChangeWords words,
            Rights rights,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.places = places;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    private record Course(long id, String name) {}

    /**
     * @param from null: so many days before
     * @param to null: today
     */
    CorrectionSheet sheet(
            CurrentUser who,
            @Nullable Long course,
            @Nullable Long classId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        ZoneId zone = zone(who.schoolId());
        LocalDate last = to == null ? LocalDate.now(clock.withZone(zone)) : to;
        LocalDate first = from == null ? last.minusDays(DAYS) : from;
        List<Course> courses = courses(who, course, classId, last);
        if (course != null && courses.isEmpty()) throw new NotFound();
        List<ChangeEntry> all = audit.corrections(
                who.schoolId(),
                courses.stream().map(Course::id).toList(),
                ENTITIES,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                MOST);
        List<ChangeEntry> marks = all.stream().filter(words::isOfMarks).toList();
        ChangePlaces.Names names = places.of(who.schoolId(), marks);
        List<CorrectionSheet.Choice> classes = classes(who.schoolId(), last, classId);
        if (classId != null && classes.stream().noneMatch(CorrectionSheet.Choice::chosen)) throw new NotFound();
        return new CorrectionSheet(
                heading(course, courses, classes),
                first.toString(),
                last.toString(),
                course,
                classId,
                classes,
                marks.stream().map(one -> line(one, names, zone)).toList(),
                all.size() == MOST ? MOST : null);
    }

    private String heading(@Nullable Long course, List<Course> courses, List<CorrectionSheet.Choice> classes) {
        if (course != null) return courses.getFirst().name();
        return classes.stream()
                .filter(CorrectionSheet.Choice::chosen)
                .findFirst()
                .map(CorrectionSheet.Choice::name)
                .orElse(texts.of("corrections.all"));
    }

    private CorrectionSheet.Line line(ChangeEntry entry, ChangePlaces.Names names, ZoneId zone) {
        LocalDate day = names.day(entry.lessonId());
        String from = words.value(entry.oldValue()), to = words.value(entry.newValue());
        return new CorrectionSheet.Line(
                MOMENT.format(entry.at().atZone(zone)),
                names.course(entry.courseId()),
                "/registers/" + entry.courseId(),
                names.person(entry.pupilId()),
                day == null ? words.what(entry) : DAY.format(day),
                from.isEmpty() ? texts.of("corrections.nothing") : from,
                to.isEmpty() ? texts.of("corrections.nothing") : to,
                entry.reason(),
                names.person(entry.person().value()));
    }

    private List<Course> courses(CurrentUser who, @Nullable Long course, @Nullable Long classId, LocalDate day) {
        return db.sql("""
                        select c.course_id, c.name from timetable.v_course c
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                        where c.school_id = :school and (:whole or c.kind <> 'lesson')
                          and case when :course::bigint is not null then c.course_id = :course
                                   when :class::bigint is not null then exists (
                                       select from people.v_group_class g
                                       where g.school_id = c.school_id and g.group_id = c.group_id and g.class_id = :class)
                                   else :day between y.starts_on - 60 and y.ends_on + 60 end""")
                .param("school", who.schoolId())
                .param(
                        "whole",
                        rights.relations(who.role(), "correction", "read").contains(Relation.OWN_SCHOOL))
                .param("course", course, Types.BIGINT)
                .param("class", classId, Types.BIGINT)
                .param("day", day)
                .query((row, n) -> new Course(row.getLong("course_id"), row.getString("name")))
                .list();
    }

    private List<CorrectionSheet.Choice> classes(long school, LocalDate day, @Nullable Long chosen) {
        return db.sql("""
                        select k.class_id, k.name from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = :school and (k.class_id = :chosen::bigint or :day between y.starts_on - 60 and y.ends_on + 60)
                        order by k.grade, k.name, k.class_id""")
                .param("school", school)
                .param("day", day)
                .param("chosen", chosen, Types.BIGINT)
                .query((row, n) -> new CorrectionSheet.Choice(
                        row.getLong("class_id"),
                        row.getString("name"),
                        chosen != null && chosen == row.getLong("class_id")))
                .list();
    }

    private ZoneId zone(long school) {
        return ZoneId.of(db.sql("select zone from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single());
    }
}
