package eljur.access;

import java.util.List;

/** What others know of a person, and so is no password: names, the school. Told by the module that knows persons. */
public interface PersonalWords {

    List<String> of(SchoolId school, PersonId person);
}
