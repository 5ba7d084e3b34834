package eljur.access;

import eljur.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password for who knows the old one; every other session of the account ends. */
@Component
class PasswordChange {

    private final Credentials credentials;
    private final SignInFailures failures;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    PasswordChange(
            Credentials credentials,
            SignInFailures failures,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.failures = failures;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    // A wrong guess is counted, as at the sign-in page: the count must stay when the change is refused.
    @Transactional(noRollbackFor = Refused.class)
    public void change(Sessions.Session session, String current, String password) {
        CurrentUser who = session.user();
        String login = credentials.loginOf(who.accountId());
        if (failures.tooMany(login)) throw new Refused("access.password.wait");
        var account = credentials.open(login).orElseThrow(() -> new Refused("access.password.wrong"));
        if (!passwords.matches(current, account.passwordHash())) {
            failures.record(login);
            throw new Refused("access.password.wrong");
        }
        credentials.changePassword(account, passwords.chosen(password, who.school(), who.person(), login));
        sessions.endOthers(session);
        events.publishEvent(new AccountChange(who, "password-changed"));
    }
}
