package eljur.access;

import eljur.platform.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logins and the hashes of their passwords, as they are asked for at the sign-in page. */
@Component
class Credentials {

    private final JdbcClient db;

    Credentials(JdbcClient db) {
        this.db = db;
    }

    record Account(long id, String passwordHash, List<Role> roles) {}

    /** The open account of this login, where it has a password. */
    Optional<Account> open(String login) {
        return db.sql("""
                        select a.id, a.password_hash,
                               array(select r.role from access.account_role r where r.account_id = a.id order by r.ordinal) as roles
                        from access.account a where a.login = ? and a.closed_at is null and a.password_hash is not null""")
                .param(LoginName.normal(login))
                .query((row, n) -> new Account(row.getLong("id"), row.getString("password_hash"), Sessions.roles(row)))
                .optional()
                .filter(account -> !account.roles().isEmpty());
    }

    /** @throws Refused when the password is another by now, or the account was closed */
    void changePassword(Account account, String passwordHash) {
        int changed = db.sql("""
                        update access.account set password_hash = ? where id = ? and password_hash = ? and closed_at is null""")
                .params(passwordHash, account.id(), account.passwordHash())
                .update();
        if (changed == 0) throw new Refused("access.password.wrong");
    }

    String loginOf(long account) {
        return db.sql("select login from access.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    boolean takenByAnother(String login, long account) {
        return db.sql("select exists (select from access.account where login = ? and id <> ?)")
                .params(LoginName.normal(login), account)
                .query(Boolean.class)
                .single();
    }
}
