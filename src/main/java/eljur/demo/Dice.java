package eljur.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: what is thrown depends on the seed of the school and on what it is thrown for, and on
 * nothing that was thrown before. So a day is the same, however far an earlier filling went.
 */
final class Dice {

    private final SplittableRandom random;

    private Dice(long state) {
        this.random = new SplittableRandom(state);
    }

    /** @param what names the thing and its number: strings, numbers, dates */
    static Dice of(long seed, Object... what) {
        long state = mixed(seed);
        for (Object part : what) state = mixed(state ^ number(part));
        return new Dice(state);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends are possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** About the normal distribution, by the sum of twelve throws: the same on every machine. */
    double normal(double mean, double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) sum += random.nextDouble();
        return mean + deviation * sum;
    }

    // Dates and texts by their letters, whose hash is laid down by the language.
    private static long number(Object part) {
        return part instanceof Number number
                ? number.longValue()
                : part.toString().hashCode();
    }

    // The finalizer of SplitMix64.
    private static long mixed(long state) {
        long mixed = state + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
