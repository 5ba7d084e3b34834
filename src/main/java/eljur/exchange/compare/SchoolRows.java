package eljur.exchange.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one kind of a school, or of its year, each read into what it is. */
record SchoolRows(JdbcClient db) {

    interface Reads<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> of(String sql, long school, Reads<T> reads) {
        return db.sql(sql).param(school).query(mapper(reads)).list();
    }

    <T> List<T> of(String sql, long school, CurrentYear year, Reads<T> reads) {
        return db.sql(sql).params(school, year.id()).query(mapper(reads)).list();
    }

    private static <T> RowMapper<T> mapper(Reads<T> reads) {
        return (row, n) -> reads.read(row);
    }
}
