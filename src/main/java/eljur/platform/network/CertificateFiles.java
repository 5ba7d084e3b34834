package eljur.platform.network;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** The school's own certificate, read from its files: what is wrong with them is named. */
final class CertificateFiles {

    static final String PASSWORD = "ELJUR_KEY_PASSWORD";
    static final String PASSWORD_FILE = "ELJUR_KEY_PASSWORD_FILE";

    private static final Set<PosixFilePermission> PRIVATE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path certificate;
    private final @Nullable Path key;
    private final Map<String, String> environment;

    /** @param environment where the password of the key stands, or the name of a file in which it stands */
    CertificateFiles(Path certificate, @Nullable Path key, Map<String, String> environment) {
        this.certificate = certificate;
        this.key = key;
        this.environment = environment;
    }

    /** When any of the files was last written, to see that somebody has put a new one there. */
    List<Instant> written() {
        return List.of(written(certificate), written(keyFile()));
    }

    /** @throws LaunchRefused when they cannot be read, do not belong together, or are not good at this time */
    ServerCertificate at(Instant now) {
        refuseOpen(keyFile());
        ServerCertificate read = isPkcs12() ? pkcs12() : pem();
        if (read.chain().isEmpty()) throw new LaunchRefused("launch.certificate.none", certificate);
        if (!read.isPair()) throw new LaunchRefused("launch.certificate.pair", keyFile(), certificate);
        if (!read.isChain()) throw new LaunchRefused("launch.certificate.chain", certificate);
        refuseExpired(read.own(), now);
        return read;
    }

    private Path keyFile() {
        return key == null ? certificate : key;
    }

    private boolean isPkcs12() {
        return certificate.toString().matches("(?i).*\\.(p12|pfx)");
    }

    private ServerCertificate pem() {
        try {
            return new ServerCertificate(content(certificate).getCertificates(), pemKey());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new LaunchRefused(e, "launch.certificate.none", certificate);
        }
    }

    private PrivateKey pemKey() {
        String password = password();
        try {
            PrivateKey read = content(keyFile()).getPrivateKey(password);
            if (read != null) return read;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new LaunchRefused(e, "launch.certificate." + (password == null ? "key" : "password"), keyFile());
        }
        throw new LaunchRefused("launch.certificate.key", keyFile());
    }

    private static PemContent content(Path file) {
        try {
            return PemContent.of(Files.readString(file));
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.certificate.unreadable", file);
        }
    }

    private ServerCertificate pkcs12() {
        String said = password();
        char[] password = said == null ? new char[0] : said.toCharArray();
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String name : Collections.list(store.aliases()))
                if (store.getKey(name, password) instanceof PrivateKey found)
                    return new ServerCertificate(x509(store.getCertificateChain(name)), found);
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchRefused(e, "launch.certificate.password", certificate);
        }
        throw new LaunchRefused("launch.certificate.key", certificate);
    }

    private static List<X509Certificate> x509(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private @Nullable String password() {
        String file = environment.get(PASSWORD_FILE);
        if (file == null) return environment.get(PASSWORD);
        try {
            refuseOpen(Path.of(file));
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.certificate.unreadable", file);
        }
    }

    private static void refuseOpen(Path file) {
        try {
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(file)))
                throw new LaunchRefused("launch.certificate.open", file);
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.certificate.unreadable", file);
        }
    }

    private void refuseExpired(X509Certificate own, Instant now) {
        Instant from = own.getNotBefore().toInstant(), until = own.getNotAfter().toInstant();
        if (until.isBefore(now)) throw new LaunchRefused("launch.certificate.expired", certificate, day(until));
        if (from.isAfter(now)) throw new LaunchRefused("launch.certificate.early", certificate, day(from));
    }

    private static String day(Instant at) {
        ZoneId zone = ZoneOffset.UTC;
        return "%1$td.%1$tm.%1$tY".formatted(at.atZone(zone));
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
