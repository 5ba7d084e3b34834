package eljur.people.web;

import java.util.List;

/** How the families of a class are reached, to be printed: what is hidden is left out. */
public record ClassContacts(long id, String name, String school, String printed, List<Entry> pupils) {

    public record Entry(String name, List<ContactLine> contacts, List<Kin> guardians) {}

    public record Kin(String name, String relation, List<ContactLine> contacts) {}
}
