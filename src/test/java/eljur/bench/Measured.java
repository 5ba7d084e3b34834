package eljur.bench;

import java.util.Map;

/**
 * What was measured of one scenario.
 *
 * @param cold the first answer after a start, in milliseconds
 * @param served by the number of connections
 * @param bare the same SQL by pgbench, rounds of one request a second, eight clients
 * @param file the same bytes by nginx, eight connections; the answer to a save, too
 */
record Measured(
        Scenario scenario,
        double cold,
        int statements,
        int raw,
        int packed,
        Map<Integer, Series> served,
        double bare,
        Series file) {}
