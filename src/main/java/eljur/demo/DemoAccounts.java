package eljur.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Log-ins for everybody who has something to see, with one password that stands on the sign-in page. It is hashed once,
 * and with a salt from the seed: there is nothing to keep secret, and the same seed is to give the same bytes.
 */
final class DemoAccounts {

    private static final String PASSWORD = "demo";
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Copy copy;
    private final String hash;
    private final Instant opened;
    private final Map<String, Integer> taken = new HashMap<>();

    DemoAccounts(Copy copy, long seed, Instant opened) {
        this.copy = copy;
        this.hash = hash(seed);
        this.opened = opened;
    }

    /** For the staff with a role, every guardian who did not decline, every pupil who is still there. */
    void open(StaffRoom staff, Families families) {
        for (StaffRoom.Member one : staff.members())
            if (!one.roles().isEmpty())
                open(one.id(), one.surname(), one.given(), one.patronymic(), one.login(), one.roles());
        String login = "parent";
        for (Families.Guardian one : families.guardians()) {
            if (one.electronic())
                open(one.id(), one.surname(), one.given(), one.patronymic(), login, List.of("GUARDIAN"));
            login = "";
        }
        login = "pupil";
        for (Pupil one : families.pupils()) {
            if (one.until() == null)
                open(one.id(), one.surname(), one.given(), one.patronymic(), login, List.of("PUPIL"));
            login = "";
        }
    }

    /** @param login empty: family name and initial */
    private void open(long person, String surname, String given, String patronymic, String login, List<String> roles) {
        long id = copy.next(DemoTable.ACCOUNT);
        String shown =
                surname + " " + given.charAt(0) + "." + (patronymic.isEmpty() ? "" : " " + patronymic.charAt(0) + ".");
        String name = login.isEmpty() ? free(surname + "." + given.charAt(0)) : login;
        copy.row(DemoTable.ACCOUNT, id, DemoSchool.ID, person, name, shown, hash, opened);
        for (int i = 0; i < roles.size(); i++) copy.row(DemoTable.ROLE, id, roles.get(i), i);
    }

    private String free(String wish) {
        String login = wish.toLowerCase(Locale.ROOT);
        int n = taken.merge(login, 1, Integer::sum);
        return n == 1 ? login : login + n;
    }

    private static String hash(long seed) {
        byte[] salt = ByteBuffer.allocate(16).putLong(seed).putLong(~seed).array();
        var how = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withParallelism(1)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(how);
        byte[] made = new byte[32];
        generator.generateBytes(PASSWORD.getBytes(StandardCharsets.UTF_8), made);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(MEMORY_KIB, PASSES, text.encodeToString(salt), text.encodeToString(made));
    }
}
