package eljur.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has an account, and how it stands: read by the modules that know persons. */
@Component
public class AccountStates {

    private final JdbcClient db;
    private final Clock clock;

    AccountStates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How things stand with those of these persons who have or had an account. */
    public Map<PersonId, AccountState> of(SchoolId school, Collection<PersonId> persons) {
        Long[] ids = persons.stream().map(PersonId::value).toArray(Long[]::new);
        return db
                .sql("""
                        select a.person_id, a.login, a.password_hash is not null as active, a.closed_at, s.expires_at,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a
                        left join access.slip s on s.account_id = a.id and s.used_at is null and s.voided_at is null and s.expires_at > ?
                        where a.school_id = ? and a.person_id = any(?)""")
                .params(Timestamp.from(clock.instant()), school.value(), ids)
                .query(AccountStates::state)
                .list()
                .stream()
                .collect(Collectors.toMap(AccountState::person, Function.identity()));
    }

    private static AccountState state(ResultSet row, int n) throws SQLException {
        return new AccountState(
                new PersonId(row.getLong("person_id")),
                row.getString("login"),
                Sessions.roles(row),
                row.getBoolean("active"),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The schools in which somebody's account is open. */
    public List<SchoolId> schools() {
        return db.sql("select distinct school_id from access.account where closed_at is null order by 1")
                .query((row, n) -> new SchoolId(row.getLong(1)))
                .list();
    }

    /** The persons of a school whose account is open. */
    public List<PersonId> openOf(SchoolId school) {
        return db.sql("select person_id from access.account where school_id = ? and closed_at is null order by 1")
                .param(school.value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** The roles that somebody of the school has, whose account is not closed. */
    public Set<Role> rolesOf(SchoolId school) {
        return Set.copyOf(db.sql("""
                        select distinct r.role from access.account a join access.account_role r on r.account_id = a.id
                        where a.school_id = ? and a.closed_at is null""")
                .param(school.value())
                .query((row, n) -> Role.valueOf(row.getString(1)))
                .list());
    }

    /** Which of these persons have a log-in, open or closed. */
    public Set<PersonId> holders(SchoolId school, Collection<PersonId> persons) {
        return Set.copyOf(of(school, persons).keySet());
    }
}
