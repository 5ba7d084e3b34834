package eljur.exchange.compare;

import eljur.exchange.sheets.Cells;
import eljur.school.SchoolStructure.ClassGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups by what a list of a class calls them, read once: a list asks for each name in each of its rows. */
final class GroupsOfClasses {

    /** What stands in for the class of a group that is of none, as a club of the whole school. */
    private static final long NONE = 0;

    private final Map<Long, TimetableNow.Group> groups = new HashMap<>();

    /** By class, then by the bare name: groups that no program exported, and the full name that a page shows. */
    private final Map<Long, Map<String, List<TimetableNow.Group>>> named = new HashMap<>();

    /** By the id of a part in the export. */
    private final Map<String, List<TimetableNow.Group>> madeOf = new HashMap<>();

    /** By the id of the class in the export. */
    private final Map<String, List<ClassListNow.ExportedPart>> parts;

    GroupsOfClasses(ClassListNow now) {
        now.groups().stream().filter(group -> !group.whole()).forEach(this::add);
        this.parts = now.exportedParts().stream().collect(Collectors.groupingBy(ClassListNow.ExportedPart::classRef));
    }

    private void add(TimetableNow.Group group) {
        groups.put(group.id(), group);
        Set<Long> classes = group.classes().isEmpty() ? Set.of(NONE) : group.classes();
        for (long one : classes)
            Stream.of(Cells.bare(group.name()), bareWithoutClasses(group))
                    .distinct()
                    .forEach(name -> named.computeIfAbsent(one, c -> new HashMap<>())
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(group));
        if (group.externalId() != null)
            Arrays.stream(group.externalId().split("\\+"))
                    .distinct()
                    .forEach(part ->
                            madeOf.computeIfAbsent(part, p -> new ArrayList<>()).add(group));
    }

    /** As the tables of load and timetable name it, where its class stands in a column of its own. */
    private static String bareWithoutClasses(TimetableNow.Group group) {
        int at = group.name().lastIndexOf(LessonGroups.OF);
        return Cells.bare(at < 0 ? group.name() : group.name().substring(0, at));
    }

    TimetableNow.@Nullable Group of(long id) {
        return groups.get(id);
    }

    boolean hasOne(String typed, ClassGroup of) {
        return byName(Cells.bare(typed), of).findAny().isPresent();
    }

    /** All that this name means in this class: a part of the export may belong to several groups. */
    List<TimetableNow.Group> named(String typed, ClassGroup of) {
        String bare = Cells.bare(typed);
        Stream<TimetableNow.Group> ofParts =
                parts.getOrDefault(Objects.requireNonNullElse(of.externalId(), ""), List.of()).stream()
                        .filter(part -> part.ref().equals(typed)
                                || Cells.bare(part.name()).equals(bare))
                        .flatMap(part -> madeOf.getOrDefault(part.ref(), List.of()).stream());
        return Stream.concat(ofParts, byName(bare, of)).collect(Collectors.toCollection(LinkedHashSet::new)).stream()
                .sorted(Comparator.comparingLong(TimetableNow.Group::id))
                .toList();
    }

    private Stream<TimetableNow.Group> byName(String bare, ClassGroup of) {
        return Stream.of(NONE, of.id())
                .flatMap(one -> named.getOrDefault(one, Map.of()).getOrDefault(bare, List.of()).stream());
    }
}
