package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Texts;
import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The school's own certificate: here one of a root that was made for the test. */
class CertificateFilesTest {

    private static final Instant NOW = Instant.parse("2026-12-16T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String SECRET = "пароль ключа";

    private final KeyPair rootKeys = CertificateMaker.keys();
    private final KeyPair keys = CertificateMaker.keys();
    private final ServerCertificate root = new ServerCertificate(
            List.of(CertificateMaker.root(rootKeys, "Root", List.of("journal.school.ru"), NOW, YEAR)),
            rootKeys.getPrivate());
    private final X509Certificate own = certificate(NOW);

    @TempDir
    private Path folder;

    @Test
    void readsAChainAndAKeyApartOrInOneFile() throws Exception {
        Path chain = write("цепочка.pem", pem(own) + pem(root.own()), "rw-r--r--");
        Path key = write("key.pem", pem(keys.getPrivate()), "rw-------");
        var expected = new ServerCertificate(List.of(own, root.own()), keys.getPrivate());
        assertThat(read(chain, key, Map.of())).isEqualTo(expected);
        assertThat(expected.names()).containsExactly("journal.school.ru");
        Path both = write("both.pem", pem(keys.getPrivate()) + pem(own) + pem(root.own()), "rw-------");
        assertThat(read(both, null, Map.of())).isEqualTo(expected);
    }

    @Test
    void readsAKeyUnderAPasswordFromTheEnvironmentOrAPrivateFile() throws Exception {
        Path chain = write("chain.pem", pem(own), "rw-r--r--");
        Path key = write("key.pem", block("ENCRYPTED PRIVATE KEY", encrypted()), "rw-------");
        Path password = write("password", SECRET + "\n", "rw-------");
        assertThat(read(chain, key, Map.of("ELJUR_KEY_PASSWORD", SECRET)).key()).isEqualTo(keys.getPrivate());
        assertThat(read(chain, key, Map.of("ELJUR_KEY_PASSWORD_FILE", password.toString()))
                        .key())
                .isEqualTo(keys.getPrivate());
        refused("launch.certificate.password", chain, key, Map.of("ELJUR_KEY_PASSWORD", "другой"));
        refused("launch.certificate.key", chain, key, Map.of());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r-----"));
        refused("launch.certificate.open", chain, key, Map.of("ELJUR_KEY_PASSWORD_FILE", password.toString()));
    }

    @Test
    void readsAPkcs12() throws Exception {
        Path store = folder.resolve("school.PFX");
        var expected = new ServerCertificate(List.of(own, root.own()), keys.getPrivate());
        try (OutputStream out = Files.newOutputStream(store)) {
            expected.keyStore(SECRET).store(out, SECRET.toCharArray());
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        assertThat(read(store, null, Map.of("ELJUR_KEY_PASSWORD", SECRET))).isEqualTo(expected);
        refused("launch.certificate.password", store, null, Map.of("ELJUR_KEY_PASSWORD", "другой"));
        refused("launch.certificate.password", store, null, Map.of());
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
        refused("launch.certificate.open", store, null, Map.of("ELJUR_KEY_PASSWORD", SECRET));
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        Path chain = write("chain.pem", pem(own) + pem(root.own()), "rw-r--r--");
        Path key = write("key.pem", pem(keys.getPrivate()), "rw-------");
        refused(
                "launch.certificate.pair",
                chain,
                write("other.pem", pem(CertificateMaker.keys().getPrivate()), "rw-------"),
                Map.of());
        refused(
                "launch.certificate.pair",
                write("reversed.pem", pem(root.own()) + pem(own), "rw-r--r--"),
                key,
                Map.of());
        refused(
                "launch.certificate.chain",
                write("gap.pem", pem(own) + pem(certificate(NOW)), "rw-r--r--"),
                key,
                Map.of());
        refused(
                "launch.certificate.expired",
                write("old.pem", pem(certificate(NOW.minus(YEAR.plusDays(1)))), "rw-r--r--"),
                key,
                Map.of());
        refused(
                "launch.certificate.early",
                write("early.pem", pem(certificate(NOW.plus(YEAR))), "rw-r--r--"),
                key,
                Map.of());
        refused("launch.certificate.none", write("none.pem", "nonsense", "rw-r--r--"), key, Map.of());
        refused(
                "launch.certificate.none",
                write("broken.pem", pem(own).replace("MII", "XXX"), "rw-r--r--"),
                key,
                Map.of());
        refused("launch.certificate.key", chain, write("nokey.pem", pem(own), "rw-------"), Map.of());
        refused("launch.certificate.unreadable", folder.resolve("nowhere.pem"), key, Map.of());
        refused("launch.certificate.unreadable", chain, folder.resolve("nowhere.pem"), Map.of());
        for (String open : List.of("rw-r--r--", "rw-r-----", "rw----r--", "rwxrwxrwx"))
            refused("launch.certificate.open", chain, write("open.pem", pem(keys.getPrivate()), open), Map.of());
    }

    private ServerCertificate read(Path certificate, @Nullable Path key, Map<String, String> environment) {
        return new CertificateFiles(certificate, key, environment).at(NOW);
    }

    private void refused(String why, Path certificate, @Nullable Path key, Map<String, String> environment) {
        assertThatThrownBy(() -> read(certificate, key, environment))
                .isInstanceOfSatisfying(LaunchRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(why);
                    assertThat(new Texts().of(refused.key(), refused.args()))
                            .contains(folder.toString())
                            .doesNotContain("{0}", "{1}", SECRET, "\n")
                            .endsWith(why.endsWith(".open") ? "" : ".");
                });
    }

    private X509Certificate certificate(Instant from) {
        return CertificateMaker.server(root, keys.getPublic(), List.of("journal.school.ru"), from, YEAR);
    }

    private byte[] encrypted() throws GeneralSecurityException, IOException {
        var key = SecretKeyFactory.getInstance("PBEWithHmacSHA256AndAES_256")
                .generateSecret(new PBEKeySpec(SECRET.toCharArray()));
        var cipher = Cipher.getInstance("PBEWithHmacSHA256AndAES_256");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        var how = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                ASN1Primitive.fromByteArray(cipher.getParameters().getEncoded()));
        return new EncryptedPrivateKeyInfo(how, cipher.doFinal(keys.getPrivate().getEncoded())).getEncoded();
    }

    private Path write(String name, String text, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return block("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    private static String block(String what, byte[] bytes) {
        String base64 = Base64.getMimeEncoder().encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }
}
