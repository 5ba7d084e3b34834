package eljur.access;

import eljur.platform.Refused;
import org.springframework.stereotype.Component;

/** A login and a password become a session, or a refusal that does not tell which of the two was wrong. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;

    SignIn(Accounts accounts, Sessions sessions, Passwords passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** @return the token of the new session */
    String with(String login, String password) {
        if (login.isBlank() || password.isEmpty()) throw new Refused("access.sign-in.empty");
        if (accounts.tooManyFailures(login)) throw new Refused("access.sign-in.wait");
        var account = accounts.open(login);
        // An unknown login takes as long as a wrong password.
        String hash = account.map(Accounts.Account::passwordHash).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (account.isEmpty() || !right) {
            accounts.failed(login);
            throw new Refused("access.sign-in.wrong");
        }
        return sessions.start(account.get()).orElseThrow(() -> new Refused("access.sign-in.wrong"));
    }
}
