package eljur.exchange.formats;

import eljur.exchange.formats.Roster.RosterClass;
import eljur.exchange.formats.Roster.Subject;
import eljur.exchange.formats.Roster.User;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.UnreadableFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a OneRoster package, 1.1 or 1.2: in the one the role stands with the user, in the other in a file of its own. What is marked as
 * to be deleted is named and left.
 */
public final class RosterReader {

    private final RosterZip zip;
    private final List<PlannedItem> refused = new ArrayList<>();

    private RosterReader(RosterZip zip) {
        this.zip = zip;
    }

    public static Roster read(byte[] content) {
        try (RosterZip zip = RosterZip.open(content)) {
            return new RosterReader(zip).roster();
        }
    }

    private Roster roster() {
        Map<String, User> users = new RosterUsers(zip).read(naming("person", "familyName", "givenName"));
        Map<String, Subject> subjects = subjects();
        Map<String, RosterClass> classes = classes();
        List<Enrolled> enrolled = enrolled(users, classes);
        return new Roster(
                users,
                classes,
                subjects,
                byClass(enrolled.stream().filter(one -> !one.teaches())),
                byClass(enrolled.stream()
                        .filter(Enrolled::teaches)
                        .sorted(Comparator.comparing(Enrolled::primary).reversed())),
                days(),
                refused);
    }

    private record Enrolled(String schoolClass, String user, boolean teaches, boolean primary) {}

    private static Map<String, Set<String>> byClass(Stream<Enrolled> enrolled) {
        return enrolled.collect(Collectors.groupingBy(
                Enrolled::schoolClass,
                Collectors.mapping(Enrolled::user, Collectors.toCollection(LinkedHashSet::new))));
    }

    private BiConsumer<RosterTable.Row, Reason> naming(String kind, String... columns) {
        return (row, why) -> {
            List<String> name = new ArrayList<>();
            for (String column : columns) if (!row.cell(column).isEmpty()) name.add(row.cell(column));
            if (name.isEmpty()) name.add(row.cell("sourcedId"));
            refused.add(PlannedItem.refused(kind, Cells.excerpt(String.join(" ", name)), row.line(), why));
        };
    }

    private Map<String, Subject> subjects() {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        zip.optional("courses", "sourcedId", "title")
                .ifPresent(table -> table.rows(naming("subject", "title")).forEach(row -> {
                    List<String> named = row.list("subjects");
                    subjects.put(
                            row.cell("sourcedId"),
                            named.isEmpty()
                                    ? new Subject(row.cell("sourcedId"), row.cell("title"), row.line())
                                    : named(named.getFirst(), row.line()));
                }));
        return subjects;
    }

    public static Subject named(String subject, int line) {
        return new Subject("subject:" + Cells.fold(subject), subject, line);
    }

    private Map<String, RosterClass> classes() {
        Map<String, RosterClass> classes = new LinkedHashMap<>();
        Set<String> schools = new HashSet<>();
        RosterTable table = zip.table("classes", "sourcedId", "title", "classType");
        for (RosterTable.Row row : table.rows(naming("class", "title"))) {
            schools.add(row.cell("schoolSourcedId"));
            boolean homeroom = row.cell("classType").equalsIgnoreCase("homeroom");
            List<String> subjects = row.list("subjects");
            classes.put(
                    row.cell("sourcedId"),
                    new RosterClass(
                            row.cell("sourcedId"),
                            row.cell("title"),
                            homeroom,
                            grade(row),
                            row.cell("courseSourcedId"),
                            subjects.isEmpty() ? "" : subjects.getFirst(),
                            row.line()));
        }
        if (schools.size() > 1) throw new UnreadableFile("import.unreadable.roster.schools", schools.size());
        return classes;
    }

    private static @Nullable Integer grade(RosterTable.Row row) {
        return row.list("grades").stream()
                .filter(grade -> grade.matches("0?[1-9]|1[0-2]"))
                .map(Integer::valueOf)
                .findFirst()
                .orElseGet(() -> UntisGrades.of(row.cell("title")));
    }

    // Who is enrolled in what is not in the file is no row of ours: it is said once, with the line.
    private List<Enrolled> enrolled(Map<String, User> users, Map<String, RosterClass> classes) {
        List<Enrolled> enrolled = new ArrayList<>();
        RosterTable table = zip.table("enrollments", "sourcedId", "classSourcedId", "userSourcedId", "role");
        for (RosterTable.Row row : table.rows(naming("enrolment", "userSourcedId", "classSourcedId"))) {
            String user = row.cell("userSourcedId"), of = row.cell("classSourcedId"), role = row.cell("role");
            if (!users.containsKey(user) || !classes.containsKey(of))
                naming("enrolment", "userSourcedId", "classSourcedId")
                        .accept(row, Reason.of("import.roster.enrolment-of-nobody"));
            else if (role.equalsIgnoreCase("student") || role.equalsIgnoreCase("teacher"))
                enrolled.add(new Enrolled(
                        of,
                        user,
                        role.equalsIgnoreCase("teacher"),
                        row.cell("primary").equalsIgnoreCase("true")));
        }
        return enrolled;
    }

    private Roster.@Nullable Days days() {
        List<LocalDate> days = new ArrayList<>();
        zip.optional("academicSessions", "sourcedId")
                .ifPresent(table -> table.rows(RosterUsers::unnamed).forEach(row -> {
                    add(days, row.cell("startDate"));
                    add(days, row.cell("endDate"));
                }));
        if (days.isEmpty()) return null;
        return new Roster.Days(
                days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    private static void add(List<LocalDate> days, String typed) {
        try {
            if (!typed.isEmpty()) days.add(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            // A session without days says nothing about the year.
        }
    }
}
