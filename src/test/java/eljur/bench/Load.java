package eljur.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** So many connections that each ask, wait for the answer, and ask again, for so long. */
final class Load {

    private Load() {}

    static Series of(int port, int connections, double seconds, IntFunction<Visit> visits) {
        List<Callable<long[]>> askers = new ArrayList<>();
        long until = System.nanoTime() + Math.round(seconds * 1e9);
        for (int one = 0; one < connections; one++) {
            Visit visit = visits.apply(one);
            askers.add(() -> asks(port, until, visit));
        }
        long from = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<long[]> taken = new ArrayList<>();
            for (var asker : threads.invokeAll(askers)) taken.add(asker.get());
            return Series.of(taken, (System.nanoTime() - from) / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] asks(int port, long until, Visit visit) throws IOException {
        long[] taken = new long[1024];
        int count = 0;
        try (var connection = new HttpConnection(port)) {
            while (System.nanoTime() < until) {
                if (count == taken.length) taken = Arrays.copyOf(taken, count * 2);
                byte[] request = visit.next(connection);
                long from = System.nanoTime();
                Answer answer = connection.ask(request);
                taken[count++] = System.nanoTime() - from;
                visit.take(answer);
            }
        }
        return Arrays.copyOf(taken, count);
    }
}
