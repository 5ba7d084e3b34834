package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.school.Buildings.Building;
import eljur.school.Buildings.Room;
import eljur.school.web.BuildingsPage;
import eljur.school.web.ChangePage.Choice;
import eljur.school.web.Fields;
import eljur.school.web.PlaceForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buildings, rooms and shifts in words. */
@Component
@Transactional(readOnly = true)
class BuildingPages {

    private final Buildings buildings;
    private final YearClasses classes;
    private final Calendars calendars;
    private final Texts texts;

    BuildingPages(Buildings buildings, YearClasses classes, Calendars calendars, Texts texts) {
        this.buildings = buildings;
        this.classes = classes;
        this.calendars = calendars;
        this.texts = texts;
    }

    BuildingsPage of(CurrentUser who, Fields adding, boolean mayChange) {
        List<Room> rooms = buildings.rooms(who);
        List<BuildingsPage.Building> shown = new ArrayList<>();
        for (Building one : buildings.buildings(who))
            shown.add(new BuildingsPage.Building(
                    one.id(), one.name(), one.address(), closed(one.closedOn()), rooms(rooms, one.id())));
        List<BuildingsPage.Room> loose = rooms(rooms, null);
        if (!loose.isEmpty()) {
            String name = texts.of(shown.isEmpty() ? "school.rooms" : "school.rooms.loose");
            shown.add(new BuildingsPage.Building(0, name, "", "", loose));
        }
        return new BuildingsPage(shown, shifts(who), adding, mayChange);
    }

    private List<BuildingsPage.Room> rooms(List<Room> rooms, @Nullable Long building) {
        return rooms.stream()
                .filter(room -> Objects.equals(room.buildingId(), building))
                .map(room -> new BuildingsPage.Room(
                        room.id(), room.name(), place(room), room.purpose(), closed(room.closedOn())))
                .toList();
    }

    private String place(Room room) {
        Stream.Builder<String> parts = Stream.builder();
        if (room.floor() != null) parts.add(texts.of("school.room.floor", String.valueOf(room.floor())));
        if (room.seats() != null) parts.add(texts.count("school.room.seats", room.seats()));
        if (room.lessonsAtOnce() > 1) parts.add(texts.count("school.room.at-once", room.lessonsAtOnce()));
        return parts.build().collect(Collectors.joining(", "));
    }

    private String closed(@Nullable LocalDate day) {
        return day == null ? "" : texts.of("school.closed", StructureForm.said(day));
    }

    private List<BuildingsPage.Shift> shifts(CurrentUser who) {
        LocalDate today = calendars.today(who);
        List<YearClasses.SchoolClass> all = classes
                .of(who, calendars.yearForReading(who, null).id())
                .stream()
                .filter(one -> one.open(today))
                .toList();
        return all.stream()
                .map(YearClasses.SchoolClass::shift)
                .distinct()
                .sorted()
                .map(shift -> new BuildingsPage.Shift(
                        texts.of("school.shift", String.valueOf(shift)),
                        all.stream()
                                .filter(one -> one.shift() == shift)
                                .map(YearClasses.SchoolClass::name)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    PlaceForm building(CurrentUser who, long id, @Nullable Fields typed) {
        Building one = buildings.buildingForReading(who, id);
        Fields fields = typed != null
                ? typed
                : Fields.of(Map.of("building", one.name(), "address", one.address(), "closed", typed(one.closedOn())));
        return new PlaceForm(id, one.name(), fields, List.of(), List.of(), "");
    }

    PlaceForm newRoom(CurrentUser who, Fields typed) {
        return new PlaceForm(0, "", typed, choices(who, typed), List.of(), "");
    }

    PlaceForm room(CurrentUser who, long id, @Nullable Fields typed, List<PlannedCourses.OfCourse> left) {
        Room room = buildings.roomForReading(who, id);
        Fields fields = typed != null ? typed : Fields.of(standing(room));
        List<String> said = left.stream()
                .map(one -> texts.of(
                        "school.room.left",
                        one.course(),
                        texts.count("school.lessons", one.lessons()),
                        StructureForm.said(one.first())))
                .toList();
        return new PlaceForm(
                id, room.name(), fields, choices(who, fields), said, left.isEmpty() ? "" : BuildingSaves.mark(left));
    }

    private static Map<String, String> standing(Room room) {
        Map<String, String> fields = new HashMap<>();
        fields.put("room", room.name());
        fields.put("in-building", said(room.buildingId()));
        fields.put("floor", said(room.floor()));
        fields.put("seats", said(room.seats()));
        fields.put("at-once", said(room.lessonsAtOnce()));
        fields.put("purpose", room.purpose());
        fields.put("closed", typed(room.closedOn()));
        return fields;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<Choice> choices(CurrentUser who, Fields fields) {
        return buildings.buildings(who).stream()
                .map(one -> new Choice(
                        String.valueOf(one.id()), one.name(), fields.is("in-building", String.valueOf(one.id()))))
                .toList();
    }
}
