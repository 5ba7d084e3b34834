package eljur.exchange.formats;

import eljur.exchange.sheets.UnreadableFile;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the elements of an aSc export, as they come, into the neutral timetable. Elements that it does not know are skipped. */
final class AscElements {

    private static final Pattern GRADE = Pattern.compile("^\\D*(\\d{1,2})(?!\\d).*");

    private final List<ExportedTimetable.Day> days = new ArrayList<>();
    private final List<ExportedTimetable.Period> periods = new ArrayList<>();
    private final List<ExportedTimetable.Subject> subjects = new ArrayList<>();
    private final List<ExportedTimetable.Teacher> teachers = new ArrayList<>();
    private final List<ExportedTimetable.Room> rooms = new ArrayList<>();
    private final List<ExportedTimetable.ClassGroup> classes = new ArrayList<>();
    private final List<ExportedTimetable.Group> groups = new ArrayList<>();
    private final List<ExportedTimetable.Lesson> lessons = new ArrayList<>();
    private final List<ExportedTimetable.Card> cards = new ArrayList<>();

    void add(String element, AscAttributes a) {
        switch (element) {
            case "daysdef" -> addDay(a);
            case "period" ->
                periods.add(new ExportedTimetable.Period(
                        a.text("period"), a.time("starttime"), a.time("endtime"), a.line()));
            case "subject" ->
                subjects.add(new ExportedTimetable.Subject(
                        a.text("id"), a.firstText("name", "short"), a.firstText("short", "name"), a.line()));
            case "teacher" -> teachers.add(new ExportedTimetable.Teacher(a.text("id"), teacherName(a), a.line()));
            case "classroom" ->
                rooms.add(new ExportedTimetable.Room(a.text("id"), a.firstText("name", "short"), a.line()));
            case "class" ->
                classes.add(new ExportedTimetable.ClassGroup(
                        a.text("id"), a.firstText("name", "short"), grade(a), a.text("teacherid"), a.line()));
            case "group" ->
                groups.add(new ExportedTimetable.Group(
                        a.text("id"),
                        a.text("name"),
                        a.text("classid"),
                        a.text("entireclass").equals("1"),
                        a.line()));
            case "lesson" -> addLesson(a);
            case "card" -> addCard(a);
            default -> {}
        }
    }

    /** A period that a lesson tells of; the one that stands in the list of periods counts before it. */
    void addPeriodOnce(AscAttributes a) {
        boolean known = periods.stream().anyMatch(period -> period.ref().equals(a.text("period")));
        if (!known) add("period", a);
    }

    ExportedTimetable timetable() {
        if (classes.isEmpty() || lessons.isEmpty()) {
            throw new UnreadableFile("import.unreadable.asc.empty");
        }
        return new ExportedTimetable(
                days,
                periods,
                subjects,
                teachers,
                rooms,
                classes,
                groups,
                lessons,
                cards,
                ExportedTimetable.Origin.ASC,
                List.of(),
                List.of(),
                List.of());
    }

    /** Only the definitions of one day name it; "every day" and "any day" have several ones in the mask, or several masks. */
    private void addDay(AscAttributes a) {
        String mask = a.text("days");
        if (!mask.matches("0*10*")) {
            return;
        }
        DayOfWeek weekday = WeekdayNames.find(a.text("name"));
        days.add(new ExportedTimetable.Day(
                mask.indexOf('1'),
                a.firstText("name", "short"),
                weekday == null ? WeekdayNames.find(a.text("short")) : weekday,
                a.line()));
    }

    private static PersonName teacherName(AscAttributes a) {
        if (a.text("lastname").isEmpty()) {
            return PersonName.inOneString(a.firstText("name", "short"));
        }
        String[] given = a.text("firstname").split(" ", 2);
        return PersonName.of(a.text("lastname"), given[0], given.length > 1 ? given[1] : "");
    }

    private static @Nullable Integer grade(AscAttributes a) {
        for (String name : List.of("grade", "name", "short")) {
            Matcher digits = GRADE.matcher(a.text(name));
            if (digits.matches() && Integer.parseInt(digits.group(1)) <= 12) {
                return Integer.valueOf(digits.group(1));
            }
        }
        return null;
    }

    private void addLesson(AscAttributes a) {
        lessons.add(new ExportedTimetable.Lesson(
                a.text("id"),
                a.text("subjectid"),
                a.refs("classids"),
                a.refs("groupids"),
                a.refs("teacherids"),
                a.refs("classroomids"),
                a.hours("periodsperweek"),
                "lesson",
                a.line()));
    }

    private void addCard(AscAttributes a) {
        cards.add(new ExportedTimetable.Card(
                a.text("lessonid"),
                a.text("period"),
                a.text("days"),
                a.text("weeks"),
                a.text("terms"),
                a.refs("classroomids"),
                a.line()));
    }
}
