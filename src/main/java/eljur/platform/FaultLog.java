package eljur.platform;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A fault of ours gets a short number that one can say by phone; the same number stands in the log. */
@Component
class FaultLog {

    private static final Logger log = LoggerFactory.getLogger(FaultLog.class);

    // No 0 and O, no 1 and I.
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    String record(String where, @Nullable Throwable fault) {
        String number = letters(3) + "-" + letters(3);
        log.error("Fault {} at {}", number, where.replaceAll("\\p{Cntrl}", "?"), fault);
        return number;
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return letters.toString();
    }
}
