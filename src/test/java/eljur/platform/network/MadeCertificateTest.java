package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeCertificateTest {

    private static final Instant NOW = Instant.parse("2026-12-16T08:00:00Z");

    @TempDir
    private Path data;

    private Set<String> names = new LinkedHashSet<>(List.of("192.168.1.5", "server.local"));

    @Test
    void isMadeOnceAndLiesThereForTheProgramAlone() throws IOException {
        ServerCertificate made = made(NOW);
        assertThat(made.names()).containsExactly("192.168.1.5", "server.local");
        assertThat(made.ends()).isEqualTo(NOW.plus(397, ChronoUnit.DAYS));
        assertThat(made.own().getNotBefore()).isEqualTo(Date.from(NOW.minus(1, ChronoUnit.DAYS)));
        assertThat(made.chain()).hasSize(2);
        assertThat(made.isPair()).isTrue();
        assertThat(made.isChain()).isTrue();
        assertThat(made.isPubliclyTrusted()).isFalse();
        assertThat(made(NOW)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("https"))))
                .isEqualTo("rwx------");
        for (String file : List.of("root.pem", "server.pem"))
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("https").resolve(file))))
                    .isEqualTo("rw-------");
        try (var files = Files.list(data.resolve("https"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void isRenewedAMonthBeforeItEndsUnderTheSameRoot() {
        ServerCertificate made = made(NOW);
        assertThat(made(NOW.plus(366, ChronoUnit.DAYS))).isEqualTo(made);
        ServerCertificate renewed = made(NOW.plus(368, ChronoUnit.DAYS));
        assertThat(renewed.own()).isNotEqualTo(made.own());
        assertThat(renewed.root()).isEqualTo(made.root());
        assertThat(made(NOW.plus(3300, ChronoUnit.DAYS)).root()).isNotEqualTo(made.root());
    }

    @Test
    void isMadeAnewForAnotherAddressAndTheDevicesNeedNotBeTold() {
        ServerCertificate made = made(NOW);
        names = Set.of("192.168.7.9", "server.local");
        ServerCertificate moved = made(NOW);
        assertThat(moved.names()).containsExactlyInAnyOrder("192.168.7.9", "server.local");
        assertThat(moved.root()).isEqualTo(made.root());
        names = Set.of("server.local");
        assertThat(made(NOW)).isEqualTo(moved);
    }

    @Test
    void aNameOrAddressOutsideNeedsAnotherRoot() {
        ServerCertificate made = made(NOW);
        names = Set.of("journal.school.ru", "server.local");
        ServerCertificate named = made(NOW);
        assertThat(named.root()).isNotEqualTo(made.root());
        assertThat(named.isChain()).isTrue();
        names = Set.of("203.0.113.5");
        assertThat(made(NOW).root()).isNotEqualTo(named.root());
    }

    @Test
    void whatCannotBeReadIsMadeAnew() throws IOException {
        ServerCertificate made = made(NOW);
        Files.writeString(data.resolve("https").resolve("server.pem"), "nonsense");
        ServerCertificate again = made(NOW);
        assertThat(again.own()).isNotEqualTo(made.own());
        assertThat(again.root()).isEqualTo(made.root());
        Files.writeString(data.resolve("https").resolve("root.pem"), "");
        assertThat(made(NOW).root()).isNotEqualTo(made.root());
    }

    @Test
    void theRootVouchesForNamesAndAddressesInsideAndForNothingElse() throws Exception {
        ServerCertificate made = made(NOW);
        validate(made.own(), made.root());
        Path root = data.resolve("https").resolve("root.pem");
        var pem = org.springframework.boot.ssl.pem.PemContent.of(Files.readString(root));
        var stolen =
                new ServerCertificate(pem.getCertificates(), java.util.Objects.requireNonNull(pem.getPrivateKey()));
        for (String elsewhere : List.of("bank.example", "203.0.113.5", "2001:db8::1")) {
            var forged = CertificateMaker.server(
                    stolen, CertificateMaker.keys().getPublic(), List.of(elsewhere), NOW, Duration.ofDays(9));
            assertThatThrownBy(() -> validate(forged, made.root()))
                    .as(elsewhere)
                    .isInstanceOf(CertPathValidatorException.class);
        }
    }

    @Test
    void bearsWhatPeopleMayType() {
        var cards = List.of(
                InetAddress.ofLiteral("192.168.1.5"),
                InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("fe80::1"),
                InetAddress.ofLiteral("fd00::5"));
        assertThat(MachineNames.of(Network.of("0.0.0.0", 8443), "Server", cards))
                .containsExactly(
                        "192.168.1.5",
                        "fd00:0:0:0:0:0:0:5",
                        "server",
                        "server.local",
                        "localhost",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1");
        assertThat(MachineNames.of(Network.of("192.168.1.5", 8443), "сервер", cards))
                .containsExactly("192.168.1.5", "xn--b1afb6bcb", "xn--b1afb6bcb.local");
        assertThat(MachineNames.of(Network.of("192.168.1.5", 8443), "плохое имя_", cards))
                .containsExactly("192.168.1.5");
    }

    private ServerCertificate made(Instant at) {
        return new MadeCertificate(data, "ElJur test", () -> names).at(at);
    }

    private static void validate(X509Certificate own, X509Certificate root) throws GeneralSecurityException {
        // As one more link under its own key: of an anchor Java does not read the bounds.
        var anchor = new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(own, root)), parameters);
    }
}
