package eljur.platform.launch;

import eljur.platform.network.Network;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How this program was started, with everything decided: what was not said is as the data folder already holds it, or
 * the usual.
 *
 * @param data the program's data folder
 * @param demo the demonstration school; otherwise a real one
 * @param size pupils of the demonstration school
 * @param seed of the demonstration school: the same seed and day give the same school
 * @param dbUrl an external PostgreSQL; null for the embedded one
 */
public record LaunchOptions(
        Network network,
        @Nullable Path data,
        boolean demo,
        int size,
        long seed,
        @Nullable String dbUrl) {

    public static final int DEMO_SIZE = 230;

    /** The property that holds for whom a way back was asked on the command line; it is there for that one start only. */
    public static final String WAY_BACK = "eljur.way-back";

    /** On this machine only. */
    public LaunchOptions(
            String host, int port, @Nullable Path data, boolean demo, int size, long seed, @Nullable String dbUrl) {
        this(Network.of(host, port), data, demo, size, seed, dbUrl);
    }

    LaunchOptions of(int size, long seed) {
        return new LaunchOptions(network, data, demo, size, seed, dbUrl);
    }
}
