package eljur.results.certificates;

import eljur.journal.MarkValue;
import eljur.results.certificates.ResultMarks.Kind;
import eljur.results.certificates.ResultMarks.Place;
import eljur.results.certificates.ResultMarks.Standing;
import eljur.results.settings.SettingSubjects;
import eljur.results.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The final marks of a class, however many pupils and subjects with the same statements. */
@Component
class CertificateLines {

    private final JdbcClient db;
    private final CertificateClasses classes;
    private final GivenMarks given;
    private final ResultMarks marks;
    private final Settings settings;
    private final SettingSubjects names;

    CertificateLines(
            JdbcClient db,
            CertificateClasses classes,
            GivenMarks given,
            ResultMarks marks,
            Settings settings,
            SettingSubjects names) {
        this.db = db;
        this.classes = classes;
        this.given = given;
        this.marks = marks;
        this.settings = settings;
        this.names = names;
    }

    /** @param subjects that stand in the certificates of the class */
    record Sheet(CertificateClass of, List<CertificateSubject> subjects, List<CertificateLine> lines) {}

    Sheet of(long school, CertificateClass of) {
        List<CertificateClasses.Pupil> pupils = classes.pupils(school, of);
        List<Long> ids = pupils.stream().map(CertificateClasses.Pupil::id).toList();
        Map<Long, List<GivenMark>> givenTo = given.of(school, of, ids);
        Map<Long, Set<Long>> taught = taught(school, of, ids);
        Map<Place, Standing> standing = marks.of(school, of.year(), ids);
        List<CertificateSubject> subjects = subjects(school, of, givenTo, taught, standing);
        List<CertificateLine> lines = new ArrayList<>();
        for (var pupil : pupils) {
            var facts = new CertificateEntry.Facts(
                    of.grade(),
                    of.yearName(),
                    taught.getOrDefault(pupil.id(), Set.of()),
                    givenTo.getOrDefault(pupil.id(), List.of()));
            lines.add(line(of, pupil, subjects, facts, standing));
        }
        return new Sheet(of, subjects, lines);
    }

    private List<CertificateSubject> subjects(
            long school,
            CertificateClass of,
            Map<Long, List<GivenMark>> given,
            Map<Long, Set<Long>> taught,
            Map<Place, Standing> standing) {
        Map<Long, String> all = names.of(school);
        Set<Long> marked = new HashSet<>();
        given.values().forEach(own -> own.forEach(one -> marked.add(one.subject())));
        standing.keySet().stream()
                .filter(one -> one.kind() != Kind.ATTESTATION)
                .forEach(one -> marked.add(one.subject()));
        Set<Long> now = new HashSet<>();
        taught.values().forEach(now::addAll);
        var groups = CertificateOrder.groups(settings.of(school), of.grade(), of.today(), all);
        return CertificateSubjects.of(now, marked, groups, all);
    }

    private static CertificateLine line(
            CertificateClass of,
            CertificateClasses.Pupil pupil,
            List<CertificateSubject> subjects,
            CertificateEntry.Facts facts,
            Map<Place, Standing> standing) {
        List<CertificateEntry> entries = subjects.stream()
                .map(subject -> CertificateEntry.of(
                        subject,
                        facts,
                        exam(of, pupil, subject, standing),
                        standing.getOrDefault(place(of, pupil, subject.id(), Kind.FINAL), Standing.NONE)))
                .filter(entry -> entry.isThere(facts))
                .toList();
        long exams = subjects.stream()
                .filter(subject -> exam(of, pupil, subject, standing) != null)
                .count();
        return new CertificateLine(pupil.id(), pupil.name(), entries, (int) exams);
    }

    private static @Nullable MarkValue exam(
            CertificateClass of,
            CertificateClasses.Pupil pupil,
            CertificateSubject subject,
            Map<Place, Standing> standing) {
        return standing.getOrDefault(place(of, pupil, subject.id(), Kind.EXAM), Standing.NONE)
                .value();
    }

    private static Place place(CertificateClass of, CertificateClasses.Pupil pupil, long subject, Kind kind) {
        return new Place(of.year(), pupil.id(), subject, kind);
    }

    // What is on each pupil's plan this year and is judged with marks.
    private Map<Long, Set<Long>> taught(long school, CertificateClass of, List<Long> pupils) {
        Map<Long, Set<Long>> taught = new HashMap<>();
        db.sql("""
                        select distinct g.pupil_id, c.subject_id from people.v_group_pupil g
                        join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.year_id = :year
                        where g.school_id = :school and g.pupil_id = any (:pupils) and coalesce(g.until, 'infinity') >= :day
                          and c.kind = 'lesson' and not c.unmarked and c.last_day is null""")
                .param("school", school)
                .param("year", of.year())
                .param("pupils", pupils.toArray(Long[]::new))
                .param("day", of.today())
                .query(row -> {
                    taught.computeIfAbsent(row.getLong("pupil_id"), pupil -> new HashSet<>())
                            .add(row.getLong("subject_id"));
                });
        return taught;
    }
}
