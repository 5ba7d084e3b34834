package eljur.access;

import eljur.platform.Refused;
import org.springframework.stereotype.Component;

/** A login and a password become a session, or a refusal that does not tell which of the two was wrong. */
@Component
class SignIn {

    private final Credentials credentials;
    private final SignInFailures failures;
    private final Sessions sessions;
    private final Passwords passwords;

    SignIn(Credentials credentials, SignInFailures failures, Sessions sessions, Passwords passwords) {
        this.credentials = credentials;
        this.failures = failures;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** @return the token of the new session */
    String with(String login, String password) {
        if (login.isBlank() || password.isEmpty()) throw new Refused("access.sign-in.empty");
        if (failures.tooMany(login)) throw new Refused("access.sign-in.wait");
        var account = credentials.open(login);
        // An unknown login takes as long as a wrong password.
        String hash = account.map(Credentials.Account::passwordHash).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (account.isEmpty() || !right) {
            failures.record(login);
            throw new Refused("access.sign-in.wrong");
        }
        return sessions.start(account.get()).orElseThrow(() -> new Refused("access.sign-in.wrong"));
    }
}
