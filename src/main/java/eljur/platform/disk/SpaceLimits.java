package eljur.platform.disk;

/**
 * From how little room on it is said, and from how little on nothing is saved, in bytes. A share alone would stop a school on a large
 * disk with fifty gigabytes left, a fixed number alone would never let it begin on a small one: so it is the share, but no more
 * than the number. What lies below the second limit is the reserve: sign-ins, the database's own log and its checkpoints go on.
 */
public record SpaceLimits(int lowPercent, long lowAtMost, int fullPercent, long fullAtMost) {

    private static final long MB = 1_000_000;

    /** Four segments of the database's write-ahead log: with less it may stop by itself. */
    static final long LEAST_RESERVE = 64 * MB;

    public static final SpaceLimits USUAL = new SpaceLimits(20, 10_000 * MB, 5, 500 * MB);

    /** Below it the administrator is told. */
    public long low(long total) {
        return Math.max(2 * full(total), Math.min(share(total, lowPercent), lowAtMost));
    }

    /** Below it nothing is saved. */
    public long full(long total) {
        return Math.max(LEAST_RESERVE, Math.min(share(total, fullPercent), fullAtMost));
    }

    /** From how much room on a state is over: a fifth above its limit, at which it would come and go with each save. */
    public long over(SpaceState state, long total) {
        long limit = state == SpaceState.FULL ? full(total) : low(total);
        return limit + limit / 5;
    }

    SpaceState next(SpaceState now, Space space) {
        long free = space.free(), total = space.total();
        if (free < full(total) || now == SpaceState.FULL && free < over(SpaceState.FULL, total)) return SpaceState.FULL;
        if (free < low(total) || now != SpaceState.ENOUGH && free < over(SpaceState.LOW, total)) return SpaceState.LOW;
        return SpaceState.ENOUGH;
    }

    private static long share(long total, int percent) {
        return total / 100 * percent;
    }
}
