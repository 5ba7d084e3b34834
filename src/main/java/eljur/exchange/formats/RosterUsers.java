package eljur.exchange.formats;

import eljur.exchange.formats.Roster.User;
import eljur.exchange.sheets.TypedDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The people of a OneRoster package: roles and dates of birth may stand in files of their own. */
final class RosterUsers {

    private final RosterZip zip;

    RosterUsers(RosterZip zip) {
        this.zip = zip;
    }

    /** @param refused takes the rows that are left */
    Map<String, User> read(BiConsumer<RosterTable.Row, Reason> refused) {
        Map<String, Set<String>> roles = roles();
        Map<String, LocalDate> births = births();
        Map<String, User> users = new LinkedHashMap<>();
        RosterTable table = zip.hasRolesApart()
                ? zip.table("users", "sourcedId", "givenName", "familyName")
                : zip.table("users", "sourcedId", "givenName", "familyName", "role");
        for (RosterTable.Row row : table.rows(refused)) {
            String id = row.cell("sourcedId");
            Set<String> own = new HashSet<>(roles.getOrDefault(id, Set.of()));
            if (!zip.hasRolesApart()) own.add(row.cell("role").toLowerCase(Locale.ROOT));
            users.put(
                    id,
                    new User(
                            id,
                            PersonName.of(row.cell("familyName"), row.cell("givenName"), row.cell("middleName")),
                            own,
                            row.list("agentSourcedIds"),
                            births.get(id),
                            contacts(row),
                            row.line()));
        }
        return users;
    }

    private Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new HashMap<>();
        if (!zip.hasRolesApart()) return roles;
        zip.table("roles", "sourcedId", "userSourcedId", "role")
                .rows(RosterUsers::unnamed)
                .forEach(row -> roles.computeIfAbsent(row.cell("userSourcedId"), user -> new HashSet<>())
                        .add(row.cell("role").toLowerCase(Locale.ROOT)));
        return roles;
    }

    private Map<String, LocalDate> births() {
        Map<String, LocalDate> births = new HashMap<>();
        zip.optional("demographics", "sourcedId")
                .ifPresent(table -> table.rows(RosterUsers::unnamed).forEach(row -> {
                    LocalDate day = TypedDate.parse(row.cell("birthDate"));
                    if (day != null && day.getYear() >= 1900 && day.getYear() <= 2100)
                        births.put(row.cell("sourcedId"), day);
                }));
        return births;
    }

    /** A mobile number and a telephone may be the same one. */
    private static List<ClassList.Contact> contacts(RosterTable.Row row) {
        return Stream.of(
                        ClassListContacts.of(row.cell("phone"), row.cell("email")),
                        ClassListContacts.of(row.cell("sms"), ""))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is left out of a file beside the main one needs no word of its own. */
    static void unnamed(RosterTable.Row row, Reason why) {}
}
