package eljur.access;

import eljur.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A slip becomes a log-in: its holder chooses login and password, and is signed in. */
@Component
class Activation {

    private final Slips slips;
    private final Accounts accounts;
    private final Credentials credentials;
    private final SignInFailures failures;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Activation(
            Slips slips,
            Accounts accounts,
            Credentials credentials,
            SignInFailures failures,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.slips = slips;
        this.accounts = accounts;
        this.credentials = credentials;
        this.failures = failures;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The slip of this code, while it is good.
     *
     * @param address where the question comes from: whoever guesses is slowed down
     * @throws Refused when there is no such slip, or it is no good any more, with what to do now
     */
    Slips.Slip slip(String typed, String address) {
        if (slips.tooManyFailures(address)) throw new Refused("access.activate.wait");
        var slip = SlipCode.typed(typed).flatMap(slips::find);
        if (slip.isEmpty()) {
            slips.failed(address);
            throw new Refused("access.activate.unknown");
        }
        if (slip.get().end() != null)
            throw new Refused("access.activate." + slip.get().end());
        return slip.get();
    }

    /** A login that nobody has: of the name in Latin letters. */
    String proposedLogin(Slips.Slip slip) {
        if (slip.login() != null) return slip.login();
        String[] words = LatinLetters.of(slip.name()).split("[^a-z0-9-]+");
        String wish = words.length > 1 ? words[0] + "." + words[1] : words[0].length() < 3 ? "user" : words[0];
        String login = wish;
        for (int n = 2; credentials.takenByAnother(login, slip.account()); n++) login = wish + n;
        return login;
    }

    /** @return the token of the new session */
    String activate(Slips.Slip slip, String code, String login, String password) {
        return CurrentSchool.in(
                slip.school(), () -> transaction.execute(status -> activated(slip, code, login, password)));
    }

    private String activated(Slips.Slip slip, String code, String login, String password) {
        String chosen = slip.login() == null ? login : slip.login();
        String hash = passwords.chosen(password, slip.school(), slip.person(), chosen);
        long account = accounts.arm(slip.school(), slip.person(), chosen, hash);
        if (!slips.use(SlipCode.typed(code).orElseThrow())) throw new Refused("access.activate.used");
        failures.forget(chosen);
        // A way back leaves the old sessions be until it is used.
        sessions.endAll(account);
        events.publishEvent(new AccountChange(holder(slip), "activated"));
        return sessions.start(new Credentials.Account(account, hash, slip.roles()))
                .orElseThrow(() -> new Refused("access.activate.voided"));
    }

    private static CurrentUser holder(Slips.Slip slip) {
        Role worn = slip.roles().getFirst();
        return new CurrentUser(slip.account(), slip.school(), slip.person(), worn, slip.roles(), slip.name());
    }
}
