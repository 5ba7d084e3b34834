package eljur.access;

import eljur.platform.Refused;
import eljur.platform.Rules;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords as they are chosen, kept and compared. */
@Component
public class Passwords {

    // A keyboard may write a letter as two signs; more than any password takes is not even hashed.
    private static final int LONGEST_TYPED = 4 * PasswordRule.LONGEST;

    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final PersonalWords personal;
    private final String nobodysHash;

    // Each hash takes 19 MiB on purpose: a flood of sign-ins waits in line, and the program has memory left for
    // lessons.
    private final Semaphore turns = new Semaphore(4, true);

    Passwords(PasswordEncoder encoder, PersonalWords personal, @Value("${eljur.password.shortest:8}") int shortest) {
        this.encoder = encoder;
        this.personal = personal;
        this.rule = new PasswordRule(shortest, Set.copyOf(Rules.words("bad-passwords")));
        this.nobodysHash = encoder.encode("nobody");
    }

    /**
     * Only judges: a form with several mistakes says all of them.
     *
     * @throws Refused when it is no password
     */
    public void judge(String password, Collection<String> words) {
        rule.no(normal(password), words).ifPresent(no -> {
            throw new Refused(
                    "access.password.no." + no.name().toLowerCase(Locale.ROOT), String.valueOf(rule.shortest()));
        });
    }

    /**
     * The hash to keep.
     *
     * @param words login, names, school: what others know of the person
     * @throws Refused when it is no password
     */
    public String chosen(String password, Collection<String> words) {
        judge(password, words);
        return hash(password);
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    String chosen(String password, SchoolId school, PersonId person, String login) {
        List<String> words = new ArrayList<>(personal.of(school, person));
        words.add(login);
        return chosen(password, words);
    }

    /** Takes as long when there is no hash to compare with. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = password.length() <= LONGEST_TYPED
                && inTurn(() -> encoder.matches(normal(password), hash == null ? nobodysHash : hash));
        return right && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    public int shortest() {
        return rule.shortest();
    }

    // The same letters come as one sign or as two, as the machine has it.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
