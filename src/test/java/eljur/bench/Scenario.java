package eljur.bench;

import java.util.function.IntFunction;

/**
 * One thing that people do all day.
 *
 * @param letter its row in the table of goals
 * @param goal in answers a second of eight connections, 0 where only the ratio counts
 * @param round how many requests lead from a state back to the like of it: 1 reads, 2 writes and writes back
 * @param visits the requests of each connection
 */
record Scenario(String letter, String name, int goal, int round, IntFunction<Visit> visits) {}
