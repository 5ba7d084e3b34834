package eljur.platform.network;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The certificate that the program makes for itself, in the data folder and for the program's user only. The root lasts for years, so
 * that devices are told once; the server's is made anew before it ends, and when the machine has got another name or address.
 */
final class MadeCertificate {

    /** Browsers take no longer ones. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration ROOT_LIFE = Duration.ofDays(3652);
    private static final String FOLDER = "https";

    private final Path folder;
    private final String title;
    private final Supplier<Set<String>> names;

    /** @param title of the root, as the lists of devices show it */
    MadeCertificate(Path data, String title, Supplier<Set<String>> names) {
        this.folder = data.resolve(FOLDER);
        this.title = title;
        this.names = names;
    }

    /** The one that is good now; made, or made anew, if need be. */
    synchronized ServerCertificate at(Instant now) {
        Set<String> wanted = names.get();
        ServerCertificate root = root(wanted, now);
        ServerCertificate kept = read("server.pem");
        if (kept != null && isGood(kept, root, wanted, now)) return kept;
        KeyPair keys = CertificateMaker.keys();
        X509Certificate own = CertificateMaker.server(root, keys.getPublic(), wanted, now, SERVER_LIFE);
        return keep("server.pem", new ServerCertificate(List.of(own, root.own()), keys.getPrivate()));
    }

    private ServerCertificate root(Collection<String> wanted, Instant now) {
        ServerCertificate kept = read("root.pem");
        if (kept != null
                && kept.isPair()
                && kept.ends().isAfter(now.plus(SERVER_LIFE))
                && CertificateNames.permits(kept.own(), wanted)) return kept;
        KeyPair keys = CertificateMaker.keys();
        X509Certificate own = CertificateMaker.root(keys, title, wanted, now, ROOT_LIFE);
        return keep("root.pem", new ServerCertificate(List.of(own), keys.getPrivate()));
    }

    private static boolean isGood(ServerCertificate kept, ServerCertificate root, Set<String> wanted, Instant now) {
        return kept.isPair()
                && kept.isChain()
                && kept.root().equals(root.own())
                && kept.names().containsAll(wanted)
                && kept.ends().isAfter(now.plus(RENEWED_BEFORE));
    }

    // What cannot be read is made anew: nothing hangs on it but the trouble of telling the devices.
    private @Nullable ServerCertificate read(String name) {
        try {
            if (!Files.exists(folder.resolve(name))) return null;
            var content = PemContent.of(Files.readString(folder.resolve(name)));
            var key = content.getPrivateKey();
            return key == null ? null : new ServerCertificate(content.getCertificates(), key);
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Key and certificate in one file, on the disk before it bears its name: never one of this and one of that. */
    private ServerCertificate keep(String name, ServerCertificate made) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path aside = folder.resolve(name + ".new");
            Files.deleteIfExists(aside);
            Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, pem(made), StandardCharsets.US_ASCII);
            try (var file = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", folder);
        }
    }

    private static String pem(ServerCertificate made) throws GeneralSecurityException {
        var text = new StringBuilder(block("PRIVATE KEY", made.key().getEncoded()));
        for (X509Certificate one : made.chain()) text.append(block("CERTIFICATE", one.getEncoded()));
        return text.toString();
    }

    private static String block(String what, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }
}
