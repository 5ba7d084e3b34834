package eljur.firstday;

import eljur.school.SchoolFounding.Year;
import java.time.ZoneId;
import java.util.List;

/** A school as it was set on the first day, with everything understood; the password is not in it. */
record NewSchool(
        String name, String shortName, ZoneId zone, Year year, List<BellPlan.Slot> slots, Administrator first) {

    /** @param teaches gives lessons too, and so has both roles */
    record Administrator(String surname, String given, String patronymic, String login, boolean teaches) {

        String shortName() {
            return surname + initial(given) + initial(patronymic);
        }

        private static String initial(String name) {
            return name.isEmpty() ? "" : " " + name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
        }
    }
}
