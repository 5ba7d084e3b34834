package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The card of the school, who signs for it, its two buildings and their rooms. */
final class SchoolHouse {

    private static final int PRIMARY_UP_TO = 4;
    private static final String ROOMS_OF_PRIMARY = "1[1-4]";

    private final long seed;
    private final Copy copy;
    private final List<Long> buildings = new ArrayList<>();
    private final Map<String, Long> rooms = new HashMap<>();

    SchoolHouse(long seed, Copy copy) {
        this.seed = seed;
        this.copy = copy;
    }

    void found(Instant founded) {
        copy.row(
                DemoTable.SCHOOL,
                DemoSchool.ID,
                DemoTexts.of("school.name"),
                DemoTexts.of("school.short"),
                DemoSchool.ZONE,
                founded,
                DemoTexts.of("school.district"),
                DemoTexts.of("school.licence"),
                LocalDate.parse(DemoTexts.of("school.licence-date")),
                DemoTexts.of("school.licence-by"),
                DemoTexts.of("school.address"),
                DemoTexts.of("school.phone"),
                DemoTexts.of("school.email"),
                DemoTexts.of("school.site"));
        for (String of : List.of("main", "primary")) {
            buildings.add(copy.next(DemoTable.BUILDING));
            copy.row(
                    DemoTable.BUILDING,
                    DemoSchool.ID,
                    buildings.getLast(),
                    DemoTexts.of("building." + of),
                    DemoTexts.of("building." + of + ".address"));
        }
    }

    void signs(StaffRoom staff, LocalDate since) {
        signer("head", staff.at("dir", 0), since);
        signer("deputy", staff.at("dep", 0), since);
    }

    private void signer(String kind, StaffRoom.Member who, LocalDate since) {
        copy.row(
                DemoTable.SIGNER,
                DemoSchool.ID,
                copy.next(DemoTable.SIGNER),
                kind,
                DemoTexts.of("signer." + kind),
                DemoTexts.of(
                        "signer.name", who.given().charAt(0), who.patronymic().charAt(0), who.surname()),
                since);
    }

    long buildingOf(int grade) {
        return buildings.get(grade <= PRIMARY_UP_TO ? 1 : 0);
    }

    /** By its name, furnished when it is first asked for. */
    long room(String name) {
        return rooms.computeIfAbsent(name, any -> {
            long id = copy.next(DemoTable.ROOM);
            boolean numbered = name.matches("\\d+");
            copy.row(
                    DemoTable.ROOM,
                    DemoSchool.ID,
                    id,
                    name,
                    buildings.get(name.matches(ROOMS_OF_PRIMARY) ? 1 : 0),
                    numbered ? name.charAt(0) - '0' : 1,
                    Dice.of(seed, "seats", name).between(13, 16) * 2,
                    numbered ? "" : DemoTexts.of("room." + name.replaceAll(" .*", "")));
            return id;
        });
    }
}
