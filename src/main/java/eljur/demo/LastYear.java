package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is kept of the year before: who was in which class, and the marks of its periods and of the year. */
final class LastYear {

    private final long seed;
    private final long year;
    private final DemoCalendar calendar;
    private final StaffRoom staff;
    private final List<Pupil> pupils;
    private final Map<String, Long> subjects;
    private final DemoYears years;
    private final Copy copy;

    LastYear(
            long seed,
            long year,
            DemoCalendar calendar,
            StaffRoom staff,
            List<Pupil> pupils,
            Map<String, Long> subjects,
            DemoYears years,
            Copy copy) {
        this.seed = seed;
        this.year = year;
        this.calendar = calendar;
        this.staff = staff;
        this.pupils = pupils;
        this.subjects = subjects;
        this.years = years;
        this.copy = copy;
    }

    void remember(List<Curriculum.Subject> curriculum) {
        Map<SchoolClass, List<Pupil>> byClass = new LinkedHashMap<>();
        for (Pupil pupil : pupils)
            if (pupil.in().grade() > 1
                    && !pupil.since().isAfter(calendar.starts().plusYears(1)))
                byClass.computeIfAbsent(pupil.in(), any -> new ArrayList<>()).add(pupil);
        byClass.forEach((now, those) -> remember(now, those, curriculum));
    }

    /** A class as it was a grade lower, of those who are still here. */
    private record PastClass(SchoolClass now, int grade, String name, String scheme, long group, List<Pupil> pupils) {}

    private void remember(SchoolClass now, List<Pupil> those, List<Curriculum.Subject> curriculum) {
        int grade = now.grade() - 1;
        String scheme = grade >= 10 ? "half" : "quarter", name = grade + "-" + now.letter();
        long id = copy.next(DemoTable.CLASS), group = copy.next(DemoTable.GROUP);
        copy.row(DemoTable.CLASS, DemoSchool.ID, id, year, grade, now.letter(), name, scheme, 1, null);
        copy.row(DemoTable.GROUP, DemoSchool.ID, group, year, name, true);
        copy.row(DemoTable.GROUP_CLASS, DemoSchool.ID, group, id);
        for (Pupil pupil : those) enrol(pupil, id);
        var past = new PastClass(now, grade, name, scheme, group, those);
        for (Curriculum.Subject subject : curriculum)
            for (Curriculum.Hours hours : subject.hours())
                if (!subject.talk() && hours.grades().contains(grade)) course(subject, hours, past);
    }

    private void enrol(Pupil pupil, long in) {
        copy.row(
                DemoTable.ENROLMENT,
                DemoSchool.ID,
                copy.next(DemoTable.ENROLMENT),
                pupil.id(),
                in,
                calendar.starts(),
                calendar.ends(),
                DemoTexts.of("order.moved", Dice.of(seed, "moved", in).between(11, 90)));
    }

    private void course(Curriculum.Subject subject, Curriculum.Hours hours, PastClass past) {
        long course = copy.next(DemoTable.COURSE);
        long teacher = staff.at(hours.posts().getFirst(), past.now().stream()).id();
        copy.row(
                DemoTable.COURSE,
                DemoSchool.ID,
                course,
                year,
                "lesson",
                subjects.get(subject.name()),
                past.group(),
                DemoTexts.of("course.of", subject.name(), past.name()),
                past.scheme(),
                past.grade() == 1,
                hours.weekly());
        copy.row(DemoTable.COURSE_TEACHER, DemoSchool.ID, course, teacher, calendar.starts(), calendar.ends());
        Map<Long, Integer> sums = new LinkedHashMap<>();
        List<DemoCalendar.Span> spans = calendar.terms(past.scheme());
        for (DemoCalendar.Span span : spans) period(subject, past, course, teacher, span, sums);
        Instant at = at(calendar.ends(), 16, (int) (course % 60));
        sums.forEach((pupil, sum) ->
                yearMark(course, pupil, (int) Math.round(sum / (double) spans.size()), at, teacher));
    }

    // The first grade has no marks, but its registers were closed too.
    private void period(
            Curriculum.Subject subject,
            PastClass past,
            long course,
            long teacher,
            DemoCalendar.Span span,
            Map<Long, Integer> sums) {
        long term = years.terms(calendar, past.scheme()).get(span.ordinal() - 1);
        copy.row(DemoTable.REGISTER_PERIOD, DemoSchool.ID, course, term);
        Instant at = at(span.ends(), 14, 10 + (int) (course % 45));
        if (past.grade() > 1)
            for (Pupil pupil : past.pupils()) {
                int mark = mark(pupil, subject, term);
                sums.merge(pupil.id(), mark, Integer::sum);
                periodMark(course, term, pupil.id(), mark, at, teacher);
            }
        closed(course, term, at.plusSeconds(7200));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(DemoSchool.ZONE).toInstant();
    }

    // A period's mark rounds many marks: it lies closer to the ability than a single one.
    private int mark(Pupil pupil, Curriculum.Subject subject, long term) {
        double ability = PupilAbility.in(seed, pupil.id(), subject.name());
        double about =
                Dice.of(seed, "last year", pupil.id(), subject.name(), term).normal(ability, 0.25);
        return Math.clamp(Math.round(about), 3, 5);
    }

    private void periodMark(long course, long term, long pupil, int mark, Instant at, long teacher) {
        copy.row(DemoTable.PERIOD_MARK, DemoSchool.ID, course, term, pupil, mark, at, teacher);
        event(
                at,
                teacher,
                "TEACHER",
                "period-mark",
                course,
                pupil,
                course + ":" + term + ":" + pupil,
                "{\"value\":\"" + mark + "\"}");
    }

    private void yearMark(long course, long pupil, int mark, Instant at, long teacher) {
        copy.row(DemoTable.YEAR_MARK, DemoSchool.ID, course, pupil, mark, at, teacher);
        event(at, teacher, "TEACHER", "year-mark", course, pupil, course + ":" + pupil, "{\"value\":\"" + mark + "\"}");
    }

    private void closed(long course, long term, Instant at) {
        long deputy = staff.at("dep", 0).id();
        copy.row(DemoTable.CLOSURE, DemoSchool.ID, course, term, at, deputy, null, 0);
        event(at, deputy, "DEPUTY_HEAD", "closure", course, null, course + ":" + term, "{\"marks\":0}");
    }

    private void event(
            Instant at,
            long person,
            String role,
            String entity,
            long course,
            @org.jspecify.annotations.Nullable Long pupil,
            String key,
            String value) {
        copy.row(
                DemoTable.EVENT,
                DemoSchool.ID,
                copy.next(DemoTable.EVENT),
                at,
                null,
                person,
                role,
                entity,
                "recorded",
                course,
                null,
                pupil,
                key,
                null,
                value,
                null,
                null);
    }
}
