package eljur.people;

import eljur.access.PersonId;
import eljur.access.Role;
import java.util.List;

/**
 * A person who may have a log-in.
 *
 * @param shortName as on the frame of pages: «Ткачук О. В.»
 * @param due the roles that follow from what the person is in the school today
 * @param note position, class, or whose guardian
 */
record Holder(PersonId person, String name, String shortName, List<Role> due, String note) {

    Holder named(String other) {
        return new Holder(person, other, shortName, due, note);
    }
}
