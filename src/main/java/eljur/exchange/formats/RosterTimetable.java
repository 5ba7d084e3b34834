package eljur.exchange.formats;

import static eljur.exchange.formats.ExportedTimetable.Origin.ONEROSTER;

import eljur.exchange.formats.Roster.RosterClass;
import eljur.exchange.formats.Roster.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Classes, subjects, courses and teachers of a OneRoster package, as a timetable without hours. What is taught to all pupils of one or
 * several homerooms is taught to whole classes; else to a part of each.
 */
public final class RosterTimetable {

    private final Roster roster;
    /** By pupil, the homeroom. */
    private final Map<String, String> homes = new HashMap<>();

    /** Homerooms of a class; of a part of them only where it is in {@code divided}. */
    private final Map<String, Set<String>> homesOf = new HashMap<>();

    private final Set<String> divided = new HashSet<>();
    private final Map<String, List<String>> partsOf = new HashMap<>();

    public RosterTimetable(Roster roster) {
        this.roster = roster;
        for (RosterClass home : roster.homerooms())
            for (String pupil : roster.pupils(home.id())) homes.putIfAbsent(pupil, home.id());
        taught().forEach(this::placed);
    }

    /** A part of one homeroom, that a class is made of. */
    public record Part(String ref, String name, String homeRef) {}

    public static String ref(String id) {
        return ONEROSTER.ref(id);
    }

    private static String partRef(String schoolClass, String home) {
        return ref(schoolClass + "@" + home);
    }

    public ExportedTimetable timetable(List<Reason> remarks) {
        return new ExportedTimetable(
                List.of(),
                List.of(),
                subjects(),
                roster.users().values().stream()
                        .filter(Roster.User::isTeacher)
                        .map(user -> new ExportedTimetable.Teacher(ref(user.id()), user.name(), user.line()))
                        .toList(),
                List.of(),
                roster.homerooms().stream().map(this::home).toList(),
                parts().stream()
                        .map(part -> new ExportedTimetable.Group(part.ref(), part.name(), part.homeRef(), false, 0))
                        .toList(),
                taught().map(this::lesson).toList(),
                List.of(),
                ONEROSTER,
                roster.refused(),
                List.of(),
                remarks);
    }

    private Stream<RosterClass> taught() {
        return roster.classes().values().stream().filter(one -> !one.homeroom());
    }

    private List<ExportedTimetable.Subject> subjects() {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        taught().map(this::subject).forEach(one -> subjects.putIfAbsent(one.ref(), one));
        return subjects.values().stream()
                .map(one -> new ExportedTimetable.Subject(ref(one.ref()), one.name(), one.name(), one.line()))
                .toList();
    }

    /** As the course is called, or the class where it says more; one without either is a subject of its own. */
    private Subject subject(RosterClass of) {
        if (!of.subject().isEmpty()) return RosterReader.named(of.subject(), of.line());
        Subject known = roster.subjects().get(of.course());
        return known == null ? new Subject("class:" + of.id(), of.title(), of.line()) : known;
    }

    private ExportedTimetable.ClassGroup home(RosterClass home) {
        String tutor = roster.teachers(home.id()).stream()
                .findFirst()
                .map(RosterTimetable::ref)
                .orElse("");
        return new ExportedTimetable.ClassGroup(ref(home.id()), home.title(), home.grade(), tutor, home.line());
    }

    private void placed(RosterClass of) {
        Set<String> pupils = roster.pupils(of.id());
        Set<String> homes = new LinkedHashSet<>();
        for (String pupil : pupils) if (this.homes.containsKey(pupil)) homes.add(homeOf(pupil));
        homesOf.put(of.id(), homes);
        if (homes.stream().allMatch(home -> pupils.containsAll(roster.pupils(home)))) return;
        divided.add(of.id());
        for (String pupil : pupils)
            partsOf.computeIfAbsent(pupil, one -> new ArrayList<>()).add(partRef(of.id(), homeOf(pupil)));
    }

    private Set<String> homes(RosterClass of) {
        return homesOf.getOrDefault(of.id(), Set.of());
    }

    private boolean isWhole(RosterClass of) {
        return !divided.contains(of.id());
    }

    /** Those of all classes that are not taught to whole homerooms. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        taught().filter(of -> !isWhole(of))
                .forEach(of ->
                        homes(of).forEach(home -> parts.add(new Part(partRef(of.id(), home), of.title(), ref(home)))));
        return parts;
    }

    /** The parts that a pupil is in. */
    List<String> partsOf(String pupil) {
        return partsOf.getOrDefault(pupil, List.of());
    }

    String homeOf(String pupil) {
        return homes.getOrDefault(pupil, "");
    }

    private ExportedTimetable.Lesson lesson(RosterClass of) {
        List<String> homes = List.copyOf(homes(of));
        return new ExportedTimetable.Lesson(
                ref(of.id()),
                ref(subject(of).ref()),
                homes.stream().map(RosterTimetable::ref).toList(),
                isWhole(of)
                        ? List.of()
                        : homes.stream().map(home -> partRef(of.id(), home)).toList(),
                roster.teachers(of.id()).stream().map(RosterTimetable::ref).toList(),
                List.of(),
                null,
                "lesson",
                of.line());
    }
}
