package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Buildings and rooms as they stand. */
@Component
@Transactional(readOnly = true)
class Buildings {

    private final JdbcClient db;

    Buildings(JdbcClient db) {
        this.db = db;
    }

    record Building(
            long id, String name, String address, @Nullable LocalDate closedOn) {}

    record Room(
            long id,
            String name,
            @Nullable Long buildingId,
            @Nullable Integer floor,
            @Nullable Integer seats,
            int lessonsAtOnce,
            String purpose,
            @Nullable LocalDate closedOn) {

        boolean open(LocalDate day) {
            return closedOn == null || closedOn.isAfter(day);
        }
    }

    List<Building> buildings(CurrentUser who) {
        return db.sql(
                        "select id, name, address, closed_on from school.building where school_id = ? order by closed_on is not null, name")
                .param(who.schoolId())
                .query(Building.class)
                .list();
    }

    Building buildingForReading(CurrentUser who, long id) {
        return buildings(who).stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** By number where the name is one: 2 comes before 10. */
    List<Room> rooms(CurrentUser who) {
        return db.sql("""
                        select id, name, building_id, floor, seats, lessons_at_once, purpose, closed_on from school.room where school_id = ?
                        order by closed_on is not null, substring(name from '^[0-9]{1,9}')::int nulls last, name, id""").param(who.schoolId()).query(Room.class).list();
    }

    Room roomForReading(CurrentUser who, long id) {
        return rooms(who).stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }
}
