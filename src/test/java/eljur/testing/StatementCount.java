package eljur.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * The statements a program sent to its database, as they left the pool: the session's read and {@code set_config} are
 * among them, BEGIN and COMMIT are not, a batch is one.
 */
public final class StatementCount implements QueryExecutionListener, MethodExecutionListener {

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger commits = new AtomicInteger();

    /** The statements sent while the work ran, in order. */
    public List<String> during(Runnable work) {
        sent.clear();
        commits.set(0);
        work.run();
        return List.copyOf(sent);
    }

    /** The commits of the work that was counted last. */
    public int commits() {
        return commits.get();
    }

    public <T> T forget(Supplier<T> work) {
        T result = work.get();
        sent.clear();
        return result;
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        if (call.getMethod().getName().equals("commit")) commits.incrementAndGet();
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {}

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (isOfTheProgramsRounds()) return;
        sent.add(queries.isEmpty() ? "" : queries.getFirst().getQuery());
    }

    // What the program asks by itself each minute belongs to nobody's request: on a busy machine a long act would meet
    // it.
    private static boolean isOfTheProgramsRounds() {
        return Thread.currentThread().getName().matches("(scheduling|backup-nights).*");
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
