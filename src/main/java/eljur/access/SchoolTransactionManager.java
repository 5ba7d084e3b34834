package eljur.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one place where a transaction learns its school. Every transaction of the program begins with it; without a
 * school it does not begin at all. The setting ends with the transaction, so nothing leaks through the pool.
 */
@Component("transactionManager")
class SchoolTransactionManager extends JdbcTransactionManager {

    private static final String SET =
            "select set_config('app.school', ?, true), current_setting('transaction_isolation') as isolation";

    SchoolTransactionManager(DataSource dataSource) {
        super(dataSource);
        setEnforceReadOnly(false);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        SchoolId school = CurrentSchool.get();
        if (school == null) throw new CannotCreateTransactionException("No school is set for this transaction");
        super.doBegin(transaction, definition);
        try {
            tellDatabase(school);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The school could not be set", e);
        }
    }

    private void tellDatabase(SchoolId school) throws SQLException {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) throw new IllegalStateException("The transaction has no connection");
        try (var set = holder.getConnection().prepareStatement(SET)) {
            set.setString(1, Long.toString(school.value()));
            try (var row = set.executeQuery()) {
                row.next();
                if (!row.getString("isolation").equals("read committed"))
                    throw new SQLException("The locks of the save path hold under READ COMMITTED only");
            }
        }
    }
}
