package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.school.Buildings.Building;
import eljur.school.Buildings.Room;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Buildings and rooms, added and changed. What is no longer used is closed from a day on: old timetables still name it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BuildingSaves {

    private static final int NAME = 60;
    private static final int LINE = 300;
    private static final int PURPOSE = 100;
    private static final int LOWEST = -3;
    private static final int HIGHEST = 30;
    private static final int MOST_SEATS = 2000;
    private static final int MOST_LESSONS = 20;

    private final JdbcClient db;
    private final Buildings buildings;
    private final PlannedCourses courses;
    private final StructureHistory history;

    BuildingSaves(JdbcClient db, Buildings buildings, PlannedCourses courses, StructureHistory history) {
        this.db = db;
        this.buildings = buildings;
        this.courses = courses;
        this.history = history;
    }

    void addBuilding(CurrentUser who, StructureForm form) {
        String name = form.required("building", NAME);
        history.oneAfterTheOther(who);
        refuseSameBuilding(who, name, 0);
        long id = db.sql("insert into school.building (school_id, name, address) values (?, ?, ?) returning id")
                .params(who.schoolId(), name, form.text("address", LINE))
                .query(Long.class)
                .single();
        history.added(who, StructureRow.BUILDING, id);
    }

    /** @throws Refused when it is to be closed while it has rooms that are not */
    void changeBuilding(CurrentUser who, long id, StructureForm form) {
        history.oneAfterTheOther(who);
        history.changed(who, StructureRow.BUILDING, id, () -> writeBuilding(who, id, form));
    }

    private void writeBuilding(CurrentUser who, long id, StructureForm form) {
        String name = form.required("building", NAME);
        refuseSameBuilding(who, name, id);
        LocalDate closed = form.day("closed");
        if (closed != null) refuseOpenRooms(who, id, closed);
        db.sql("update school.building set name = ?, address = ?, closed_on = ?::date where school_id = ? and id = ?")
                .param(name)
                .param(form.text("address", LINE))
                .param(closed)
                .param(who.schoolId())
                .param(id)
                .update();
    }

    private void refuseSameBuilding(CurrentUser who, String name, long but) {
        for (Building one : buildings.buildings(who))
            if (one.id() != but && SameName.of(one.name()).equals(SameName.of(name)))
                throw new NameTaken("school.building.no.same", one.name(), "/school/buildings/" + one.id());
    }

    private void refuseOpenRooms(CurrentUser who, long id, LocalDate day) {
        List<String> open = buildings.rooms(who).stream()
                .filter(room -> Objects.equals(room.buildingId(), id) && room.open(day))
                .map(Room::name)
                .toList();
        if (!open.isEmpty())
            throw new Refused("school.building.no.rooms", String.join(", ", open), StructureForm.said(day));
    }

    void addRoom(CurrentUser who, StructureForm form) {
        history.oneAfterTheOther(who);
        Room room = read(who, 0, form);
        long id = db.sql("""
                        insert into school.room (school_id, name, building_id, floor, seats, lessons_at_once, purpose)
                        values (?, ?, ?::bigint, ?::int, ?::int, ?, ?) returning id""")
                .param(who.schoolId())
                .param(room.name())
                .param(room.buildingId())
                .param(room.floor())
                .param(room.seats())
                .param(room.lessonsAtOnce())
                .param(room.purpose())
                .query(Long.class)
                .single();
        history.added(who, StructureRow.ROOM, id);
    }

    /**
     * Where lessons stand in it from the day on which it closes, they are shown first, and it is closed when they were seen.
     *
     * @param seen the mark of what the person was shown; anything else where nothing was
     * @return what stands in the way to be seen; nothing when it is done
     */
    List<PlannedCourses.OfCourse> changeRoom(CurrentUser who, long id, StructureForm form, String seen) {
        history.oneAfterTheOther(who);
        Room was = buildings.roomForReading(who, id);
        Room room = read(who, id, form);
        LocalDate closed = room.closedOn();
        if (closed != null && !closed.equals(was.closedOn())) {
            List<PlannedCourses.OfCourse> left = courses.inRoom(who.schoolId(), id, closed);
            if (!left.isEmpty() && !seen.equals(mark(left))) return left;
        }
        history.changed(who, StructureRow.ROOM, id, () -> write(who, room));
        return List.of();
    }

    static String mark(List<PlannedCourses.OfCourse> left) {
        return Integer.toHexString(left.hashCode());
    }

    private void write(CurrentUser who, Room room) {
        db.sql("""
                        update school.room
                        set name = ?, building_id = ?::bigint, floor = ?::int, seats = ?::int, lessons_at_once = ?, purpose = ?, closed_on = ?::date
                        where school_id = ? and id = ?""")
                .param(room.name())
                .param(room.buildingId())
                .param(room.floor())
                .param(room.seats())
                .param(room.lessonsAtOnce())
                .param(room.purpose())
                .param(room.closedOn())
                .param(who.schoolId())
                .param(room.id())
                .update();
    }

    private Room read(CurrentUser who, long id, StructureForm form) {
        Set<Long> known = buildings.buildings(who).stream().map(Building::id).collect(Collectors.toSet());
        Room room = new Room(
                id,
                form.required("room", NAME),
                form.chosen("in-building", known),
                form.number("floor", LOWEST, HIGHEST),
                form.number("seats", 1, MOST_SEATS),
                Objects.requireNonNullElse(form.number("at-once", 1, MOST_LESSONS), 1),
                form.text("purpose", PURPOSE),
                id == 0 ? null : form.day("closed"));
        refuseSameRoom(who, room);
        return room;
    }

    // The same number may be on a door of another building.
    private void refuseSameRoom(CurrentUser who, Room room) {
        for (Room one : buildings.rooms(who))
            if (one.id() != room.id() && isSame(one, room))
                throw new NameTaken("school.room.no.same", one.name(), "/school/rooms/" + one.id());
    }

    private static boolean isSame(Room one, Room other) {
        @Nullable Long building = other.buildingId();
        return Objects.equals(one.buildingId(), building)
                && SameName.of(one.name()).equals(SameName.of(other.name()));
    }
}
