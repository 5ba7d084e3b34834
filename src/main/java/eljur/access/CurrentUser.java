package eljur.access;

import java.util.List;

/**
 * Who is asking, in which school, in which role. First argument of every query, with {@link #school}.
 *
 * @param name as on the frame: «Ткачук О. В.»
 */
public record CurrentUser(long accountId, SchoolId school, PersonId person, Role role, List<Role> roles, String name) {

    public long schoolId() {
        return school.value();
    }

    public long personId() {
        return person.value();
    }
}
