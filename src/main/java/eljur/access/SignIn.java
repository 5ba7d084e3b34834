package eljur.access;

import eljur.platform.Refused;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** A login and a password become a session, or a refusal that does not tell which of the two was wrong. */
@Component
class SignIn {

    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    // Each check takes 19 MiB on purpose: a flood of sign-ins waits in line, and the program has memory left for
    // lessons.
    private final Semaphore turns = new Semaphore(4, true);

    SignIn(Accounts accounts, Sessions sessions, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** @return the token of the new session */
    String with(String login, String password) {
        if (login.isBlank() || password.isEmpty()) throw new Refused("access.sign-in.empty");
        if (accounts.tooManyFailures(login)) throw new Refused("access.sign-in.wait");
        var account = accounts.open(login);
        // An unknown login takes as long as a wrong password.
        String hash = account.map(Accounts.Account::passwordHash).orElse(nobodysHash);
        boolean right = password.length() <= LONGEST_PASSWORD && matches(password, hash);
        if (account.isEmpty() || !right) {
            accounts.failed(login);
            throw new Refused("access.sign-in.wrong");
        }
        return sessions.start(account.get().id(), account.get().roles().getFirst());
    }

    private boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }
}
