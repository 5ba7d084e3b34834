package eljur.faults;

import java.util.function.BooleanSupplier;

/** Waiting, always for a bounded time. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Waits, and says whether it came to be so in time. */
    static boolean until(long seconds, BooleanSupplier isSo) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            millis(10);
        }
        return true;
    }

    static void untilSo(String what, long seconds, BooleanSupplier isSo) {
        if (!until(seconds, isSo)) throw new IllegalStateException("In vain waited for: " + what);
    }
}
