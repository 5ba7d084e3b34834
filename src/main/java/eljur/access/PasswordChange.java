package eljur.access;

import eljur.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password for who knows the old one; every other session of the account ends. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    PasswordChange(Accounts accounts, Passwords passwords, Sessions sessions, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    // A wrong guess is counted, as at the sign-in page: the count must stay when the change is refused.
    @Transactional(noRollbackFor = Refused.class)
    public void change(Sessions.Session session, String current, String password) {
        CurrentUser who = session.user();
        String login = accounts.loginOf(who.accountId());
        if (accounts.tooManyFailures(login)) throw new Refused("access.password.wait");
        var account = accounts.open(login).orElseThrow(() -> new Refused("access.password.wrong"));
        if (!passwords.matches(current, account.passwordHash())) {
            accounts.failed(login);
            throw new Refused("access.password.wrong");
        }
        accounts.changePassword(account, passwords.chosen(password, who.school(), who.person(), login));
        sessions.endOthers(session);
        events.publishEvent(new AccountChange(who, "password-changed"));
    }
}
