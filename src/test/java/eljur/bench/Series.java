package eljur.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What one series of requests took.
 *
 * @param nanos of each answer, in ascending order
 * @param perSecond answers of all connections together
 */
record Series(long[] nanos, double perSecond) {

    static Series of(List<long[]> ofConnections, double seconds) {
        long[] all =
                ofConnections.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Series(all, all.length / seconds);
    }

    double millis(double share) {
        if (nanos.length == 0) return Double.NaN;
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * (nanos.length - 1)))] / 1e6;
    }

    /** The one in the middle by its answers in a second. */
    static Series median(List<Series> series) {
        return series.stream()
                .sorted(java.util.Comparator.comparingDouble(Series::perSecond))
                .toList()
                .get(series.size() / 2);
    }
}
