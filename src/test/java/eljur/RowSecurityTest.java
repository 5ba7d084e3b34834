package eljur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Row-level security on every table of a school, tried through the program's own role on tables that hold rows. */
class RowSecurityTest {

    /** Read before the school is known, or belonging to no school. */
    private static final Set<String> WITHOUT_SCHOOL = Set.of(
            "access.account",
            "access.account_role",
            "access.session",
            "access.sign_in_failure",
            "access.first_link",
            "access.slip",
            "access.slip_failure",
            "platform.installation",
            "platform.flyway_history",
            "backup.identity",
            "backup.plan",
            "backup.place",
            "backup.run",
            "backup.delivery");

    private static final String SCHEMAS =
            "('platform', 'access', 'audit', 'school', 'people', 'timetable', 'journal', 'carried', 'results', 'substitutions', 'planner', 'exchange', 'rollover', 'backup')";

    private static Connection app;
    private static Connection data;

    @BeforeAll
    static void pour() {
        Database database = TestDatabase.fresh();
        data = TestDatabase.asData(database);
        TestSchool.pour(new SingleConnectionDataSource(data, true));
        app = TestDatabase.asApp(database);
    }

    @AfterAll
    static void close() throws SQLException {
        app.close();
        data.close();
    }

    @Test
    void everyTableOfASchoolIsProtectedAndLedByItsSchool() throws SQLException {
        assertThat(rows(data, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in %s
                  and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))""".formatted(SCHEMAS))).containsExactlyInAnyOrderElementsOf(WITHOUT_SCHOOL);
        assertThat(rows(data, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_index i on i.indrelid = c.oid and i.indisprimary
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                where n.nspname in %s and a.attname <> 'school_id'""".formatted(SCHEMAS)))
                .containsExactlyInAnyOrder(
                        "school.school",
                        "access.account",
                        "access.account_role",
                        "access.session",
                        "access.first_link",
                        "access.slip",
                        "platform.installation",
                        "platform.flyway_history",
                        "backup.identity",
                        "backup.plan",
                        "backup.place",
                        "backup.run",
                        "backup.delivery");
    }

    @Test
    void everyViewStandsUnderTheReadersRights() throws SQLException {
        assertThat(rows(data, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname in %s
                  and not coalesce('security_invoker=true' = any (c.reloptions), false)""".formatted(SCHEMAS))).isEmpty();
    }

    @Test
    void theProgramOwnsNothingAndCannotSetItselfAbove() throws SQLException {
        assertThat(rows(app, "select relname::text from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(rows(app, "select rolbypassrls::text || rolsuper::text from pg_roles where rolname = current_user"))
                .containsExactly("falsefalse");
    }

    @Test
    void withoutASchoolNothingIsReadAndSilenceIsNoAnswer() {
        for (String table : protectedTables())
            assertThatThrownBy(() -> rows(app, "select 1::text from " + table))
                    .as(table)
                    .isInstanceOf(SQLException.class);
    }

    @Test
    void aSchoolSeesItsOwnRowsOnlyAndThereAreOthers() throws SQLException {
        List<String> tried = new ArrayList<>();
        for (String table : protectedTables()) {
            String key = table.equals("school.school") ? "id" : "school_id";
            Set<String> held = Set.copyOf(rows(data, "select distinct " + key + "::text from " + table));
            if (held.size() < 2) continue;
            tried.add(table);
            assertThat(Set.copyOf(inSchool("select distinct " + key + "::text from " + table)))
                    .as(table)
                    .containsExactly("901");
        }
        assertThat(tried)
                .hasSizeGreaterThan(20)
                .contains("journal.mark", "journal.cell", "people.person", "audit.change_event");
    }

    @Test
    void aRowOfAnotherSchoolCannotBeWritten() {
        assertThatThrownBy(() -> inSchool(
                        "insert into people.person (school_id, surname) values (902, 'Чужой') returning surname"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> inSchool("update journal.mark set school_id = 902 returning value"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyChangesWhatWasRemembered() {
        assertThatThrownBy(() -> inSchool("update audit.change_event set action = 'x' returning action"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> inSchool("delete from audit.change_event returning action"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows(data, "delete from audit.change_event returning action"))
                .hasMessageContaining("permission denied");
    }

    private static List<String> protectedTables() {
        try {
            return rows(data, """
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname in %s order by 1""".formatted(SCHEMAS)).stream()
                    .filter(table -> !WITHOUT_SCHOOL.contains(table))
                    // Notices are written by the program and sent by the data role.
                    .collect(Collectors.toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inSchool(String sql) throws SQLException {
        app.setAutoCommit(false);
        try {
            rows(app, "select set_config('app.school', '901', true)");
            return rows(app, sql);
        } finally {
            app.rollback();
            app.setAutoCommit(true);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) rows.add(result.getString(1));
        }
        return rows;
    }
}
