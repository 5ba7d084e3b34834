package eljur.backup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the last one of each of the last days that have one, and the last one of each of the last weeks that have
 * one. Days and weeks without a backup do not count, so a program that stood still for a month has thrown nothing away.
 */
record Retention(int days, int weeks) {

    /** The names of those that are not kept. */
    List<String> old(Collection<String> names) {
        Set<String> kept = new HashSet<>(last(names, days, Retention::day));
        kept.addAll(last(names, weeks, Retention::week));
        return names.stream().filter(name -> !kept.contains(name)).sorted().toList();
    }

    private static List<String> last(Collection<String> names, int count, Function<String, Object> part) {
        Set<Object> seen = new HashSet<>();
        return names.stream()
                .sorted(Comparator.comparing(Retention::taken).reversed())
                .filter(name -> seen.add(part.apply(name)))
                .limit(count)
                .toList();
    }

    private static Object day(String name) {
        return taken(name).toLocalDate();
    }

    private static Object week(String name) {
        LocalDate day = taken(name).toLocalDate();
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static LocalDateTime taken(String name) {
        return BackupFolder.taken(name).orElseThrow();
    }
}
