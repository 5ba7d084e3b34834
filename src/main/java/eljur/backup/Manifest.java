package eljur.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself: last in the file, for only then its sums are known.
 *
 * @param program version of the program that made it
 * @param schema version of the last migration of its database
 * @param kind demo or real
 * @param database the database it was made of, told from all others
 * @param taken the moment of the snapshot, by the program's clock
 * @param zone by which the school's people read that moment
 * @param tables in the order in which they can be filled
 */
record Manifest(
        String program,
        String schema,
        String kind,
        String database,
        Instant taken,
        String zone,
        List<String> schools,
        List<TableSum> tables,
        List<Position> positions,
        List<FileSum> files) {

    /** @param sha256 of its rows as the database copies them out, by the order of its key */
    record TableSum(String name, List<String> columns, long rows, long bytes, String sha256) {}

    /** Where a sequence stands; what comes next is one more. */
    record Position(String sequence, long last) {}

    /** @param path below the folder of files, with slashes */
    record FileSum(String path, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(TableSum::rows).sum();
    }
}
