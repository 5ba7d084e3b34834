package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes of a year as they are set up. */
@Component
@Transactional(readOnly = true)
class YearClasses {

    private static final String COLUMNS = """
            select k.id, k.year_id, k.grade, k.letter, k.name, k.scheme, k.bell_schedule_id, k.shift, k.building_id, b.name as building,
                   k.profile, k.other_grades, k.closed_on, k.closed_why
            from school.class_group k
            left join school.building b on b.school_id = k.school_id and b.id = k.building_id
            """;

    private final JdbcClient db;

    YearClasses(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param grade the highest, where several are taught together
     * @param others the lower ones that are taught with it
     */
    record SchoolClass(
            long id,
            long year,
            int grade,
            String letter,
            String name,
            String scheme,
            @Nullable Long bells,
            int shift,
            @Nullable Long building,
            @Nullable String buildingName,
            String profile,
            List<Integer> others,
            @Nullable LocalDate closedOn,
            @Nullable String closedWhy) {

        boolean open(LocalDate day) {
            return closedOn == null || closedOn.isAfter(day);
        }
    }

    List<SchoolClass> of(CurrentUser who, long year) {
        return db.sql(COLUMNS + " where k.school_id = ? and k.year_id = ? order by k.grade, k.name")
                .params(who.schoolId(), year)
                .query((row, n) -> schoolClass(row))
                .list();
    }

    SchoolClass classForReading(CurrentUser who, long id) {
        return db.sql(COLUMNS + " where k.school_id = ? and k.id = ?")
                .params(who.schoolId(), id)
                .query((row, n) -> schoolClass(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static SchoolClass schoolClass(ResultSet row) throws SQLException {
        return new SchoolClass(
                row.getLong("id"),
                row.getLong("year_id"),
                row.getInt("grade"),
                row.getString("letter"),
                row.getString("name"),
                row.getString("scheme"),
                row.getObject("bell_schedule_id", Long.class),
                row.getInt("shift"),
                row.getObject("building_id", Long.class),
                row.getString("building"),
                row.getString("profile"),
                grades(row),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_why"));
    }

    private static List<Integer> grades(ResultSet row) throws SQLException {
        Array grades = row.getArray("other_grades");
        return grades == null ? List.of() : List.of((Integer[]) grades.getArray());
    }
}
