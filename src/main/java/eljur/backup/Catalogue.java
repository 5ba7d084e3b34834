package eljur.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables and sequences of all modules: whatever stands in a schema of the owner, so that no list can be forgotten. */
final class Catalogue {

    private static final String OURS = "pg_get_userbyid(n.nspowner) = ? and n.nspname !~ '^(pg_|information_schema$)'";

    private final Connection connection;
    private final String owner;

    Catalogue(Connection connection, String owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** In an order in which every row finds what it refers to. */
    List<Table> tables() throws SQLException {
        Map<String, Set<String>> needs = needs();
        List<Table> left = new ArrayList<>(byName());
        List<Table> ordered = new ArrayList<>();
        Set<String> there = new HashSet<>();
        while (!left.isEmpty()) {
            Table next = left.stream()
                    .filter(table -> there.containsAll(needs.getOrDefault(table.fullName(), Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables need each other: " + left));
            left.remove(next);
            ordered.add(next);
            there.add(next.fullName());
        }
        return ordered;
    }

    // A table without a key is ordered by its whole rows.
    private List<Table> byName() throws SQLException {
        String sql = """
                select n.nspname, c.relname,
                       array(select a.attname::text from pg_attribute a
                             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                             order by a.attnum),
                       coalesce((select string_agg('t.' || quote_ident(a.attname)
                                                   || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                                                   ', ' order by k.ordinal)
                                 from pg_index i
                                 cross join unnest(i.indkey) with ordinality k (attnum, ordinal)
                                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                 where i.indrelid = c.oid and i.indisprimary), 't::text collate "C"')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and %s order by n.nspname collate "C", c.relname collate "C\"""".formatted(OURS);
        List<Table> tables = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                while (row.next())
                    tables.add(new Table(row.getString(1), row.getString(2), list(row.getArray(3)), row.getString(4)));
            }
        }
        return tables;
    }

    private Map<String, Set<String>> needs() throws SQLException {
        String sql = """
                select n.nspname || '.' || c.relname, rn.nspname || '.' || r.relname
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid and %s""".formatted(OURS);
        Map<String, Set<String>> needs = new HashMap<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                while (row.next())
                    needs.computeIfAbsent(row.getString(1), any -> new HashSet<>())
                            .add(row.getString(2));
            }
        }
        return needs;
    }

    /** Of those from which a number was taken already. */
    List<Manifest.Position> positions() throws SQLException {
        String sql = """
                select quote_ident(s.schemaname) || '.' || quote_ident(s.sequencename), s.last_value
                from pg_sequences s join pg_namespace n on n.nspname = s.schemaname
                where s.last_value is not null and %s
                order by s.schemaname collate "C", s.sequencename collate "C\"""".formatted(OURS);
        List<Manifest.Position> positions = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                while (row.next()) positions.add(new Manifest.Position(row.getString(1), row.getLong(2)));
            }
        }
        return positions;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
