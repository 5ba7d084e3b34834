package eljur.platform.launch;

import com.zaxxer.hikari.HikariDataSource;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Durability;
import eljur.platform.postgres.Login;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The program's connections, and the one clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Primary
    DataSource dataSource(Database database, @Value("${eljur.connections:10}") int connections) {
        return pool(database.url(), database.app(), connections);
    }

    /** Above row-level security: for pouring in the demonstration and for backups. Asked for by its name only. */
    @Bean(defaultCandidate = false)
    DataSource data(Database database) {
        return pool(database.url(), database.data() == null ? database.app() : database.data(), 2);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static DataSource pool(String url, Login login, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setConnectionInitSql(Durability.GUARD);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        // Whatever the server's or the role's default: the save path's locks hold under this one.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("ApplicationName", "eljur");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A school's years fit into memory: with the usual guess of a turning disk, whole tables are read where an
        // index leads.
        pool.addDataSourceProperty("options", "-c random_page_cost=1.1");
        return new QueuedConnections(pool);
    }
}
