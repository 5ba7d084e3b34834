package eljur.exchange.formats;

import eljur.exchange.formats.Roster.User;
import eljur.exchange.sheets.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pupils and guardians of a OneRoster package, as class lists. Pupils who share a guardian are one family, and those who share with them. */
public final class RosterPupils {

    private final Roster roster;
    private final RosterTimetable timetable;
    private final Map<String, Set<String>> guardians = new LinkedHashMap<>();
    private final Map<String, String> families = new HashMap<>();
    /** Families in which two bear one name: there names do not tell who is who. */
    private final Set<String> alike = new HashSet<>();

    public RosterPupils(Roster roster, RosterTimetable timetable) {
        this.roster = roster;
        this.timetable = timetable;
        for (User user : roster.users().values())
            for (String agent : user.agents()) related(user, roster.users().get(agent));
        guardians.forEach((pupil, those) -> joined(pupil, those));
        findAlike();
    }

    private void related(User one, @Nullable User other) {
        if (other == null) return;
        if (one.isPupil() && other.isGuardian()) add(one, other);
        else if (one.isGuardian() && other.isPupil()) add(other, one);
    }

    private void add(User pupil, User guardian) {
        guardians.computeIfAbsent(pupil.id(), one -> new LinkedHashSet<>()).add(guardian.id());
    }

    // The family of a guardian met before is that of all: the later name gives way.
    private void joined(String pupil, Set<String> those) {
        Set<String> met = new HashSet<>();
        for (String guardian : those) if (families.containsKey(guardian)) met.add(families.getOrDefault(guardian, ""));
        String family = met.stream().findFirst().orElse(pupil);
        if (met.size() > 1) families.replaceAll((guardian, before) -> met.contains(before) ? family : before);
        those.forEach(guardian -> families.put(guardian, family));
    }

    public ClassList list() {
        return new ClassList(roster.users().values().stream()
                .filter(User::isPupil)
                .map(this::row)
                .toList());
    }

    private ClassList.Row row(User pupil) {
        String home = timetable.homeOf(pupil.id());
        var schoolClass = roster.classes().get(home);
        return new ClassList.Row(
                pupil.line(),
                schoolClass == null ? "" : schoolClass.title(),
                pupil.name(),
                pupil.bornOn(),
                null,
                timetable.partsOf(pupil.id()),
                family(pupil),
                cells(pupil),
                pupil.contacts(),
                List.of(),
                problem(pupil, schoolClass),
                RosterTimetable.ref(pupil.id()));
    }

    private static @Nullable Reason problem(User pupil, Roster.@Nullable RosterClass home) {
        if (pupil.name().isEmpty() || pupil.name().given().isEmpty()) return Reason.of("import.row.no-name");
        if (!pupil.name().isWritable())
            return Reason.of("import.row.name", Cells.excerpt(pupil.name().text()));
        return home == null ? Reason.of("import.roster.no-homeroom") : null;
    }

    private String family(User pupil) {
        String family = guardians.getOrDefault(pupil.id(), Set.of()).stream()
                .map(families::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return alike.contains(family) ? "" : family;
    }

    private void findAlike() {
        Set<String> seen = new HashSet<>();
        families.forEach((guardian, family) -> {
            if (!seen.add(family + " " + name(guardian))) alike.add(family);
        });
    }

    private String name(String user) {
        User known = roster.users().get(user);
        return known == null ? "" : known.name().folded();
    }

    private List<ClassList.GuardianCell> cells(User pupil) {
        List<ClassList.GuardianCell> cells = new ArrayList<>();
        for (String id : guardians.getOrDefault(pupil.id(), Set.of())) {
            User guardian = Objects.requireNonNull(roster.users().get(id));
            boolean fit = !guardian.name().given().isEmpty() && guardian.name().isWritable();
            if (fit)
                cells.add(new ClassList.GuardianCell(
                        guardian.name(), null, RosterTimetable.ref(id), null, guardian.contacts()));
        }
        return cells;
    }
}
