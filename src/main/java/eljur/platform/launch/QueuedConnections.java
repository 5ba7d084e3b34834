package eljur.platform.launch;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A queue before the pool: as many come to it as it has connections, in the order in which they asked. Whoever waits inside of HikariCP
 * makes those who give a connection back spin until it is taken from their hands (its issue 2398, open in 7.0.2); virtual threads then
 * hold all processors, and on two of them somebody who came early waited ten seconds beside idle connections.
 */
final class QueuedConnections extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final Semaphore free;
    private final long patience;

    QueuedConnections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
        this.free = new Semaphore(pool.getMaximumPoolSize(), true);
        this.patience = pool.getConnectionTimeout();
    }

    /** @throws SQLTransientConnectionException nobody before it was done in time */
    @Override
    public Connection getConnection() throws SQLException {
        await();
        try {
            return lent(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /** How many stand in the queue. */
    int waiting() {
        return free.getQueueLength();
    }

    @Override
    public void close() {
        pool.close();
    }

    private void await() throws SQLException {
        try {
            if (free.tryAcquire(patience, TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
        }
        throw new SQLTransientConnectionException(
                "No connection within " + patience + " ms, " + waiting() + " are waiting");
    }

    private Connection lent(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                QueuedConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lent(connection));
    }

    /** Gives the place in the queue to the next one when it is closed for the first time. */
    private final class Lent implements InvocationHandler {

        private final Connection connection;
        private boolean back;

        Lent(Connection connection) {
            this.connection = connection;
        }

        // The same connection, and no other.
        @SuppressWarnings("ReferenceEquality")
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "close" -> giveBack();
                default -> asked(method, arguments);
            };
        }

        private @Nullable Object asked(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private @Nullable Object giveBack() throws SQLException {
            if (back) return null;
            back = true;
            try {
                connection.close();
            } finally {
                free.release();
            }
            return null;
        }
    }
}
