package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program serves HTTPS itself, on another address than the first of this machine. */
class HttpsTest {

    private static final String HOST = "127.0.0.2";

    /** A greeting in TLS 1.1, with suites of its time. */
    private static final String TLS_1_1 =
            "160301002f" + "0100002b" + "0302" + "00".repeat(32) + "00" + "0004c00ac014" + "0100";

    @TempDir
    private Path data;

    @Test
    void servesWithACertificateOfItsOwnToWhoKnowsTheFingerprint() throws Exception {
        int plain = NetworkProgram.freePort(HOST);
        var network = new Network(HOST, 0, plain, null, new Network.Https(null, null), Proxies.NONE);
        try (var program = NetworkProgram.on(network, data)) {
            ServerCertificate made = program.bean(WebCertificate.class).made().orElseThrow();
            String fingerprint = ServerCertificate.fingerprint(made.own(), "SHA-256");
            var anna = program.knowing(fingerprint);
            var answer = anna.signIn("anna");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-eljur="))
                    .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
            assertThat(anna.get("/today").statusCode()).isEqualTo(200);
            assertThat(anna.get("/today").headers().firstValue("Strict-Transport-Security"))
                    .as("a made certificate must not lock anybody out")
                    .isEmpty();
            var stranger = program.knowing(fingerprint.replace('1', '2').replace('A', 'B'));
            assertThatThrownBy(() -> stranger.get("/sign-in")).isInstanceOf(SSLHandshakeException.class);
            assertThat(alert(program.port(), TLS_1_1)).as("protocol_version").matches("1503..00020246");
            assertThePlainPortLeadsOn(plain);
            assertTheAdministratorSeesIt(program, fingerprint, made);
        }
    }

    @Test
    void takesUpARenewedCertificateAndLeavesOutABadOne() throws Exception {
        var first = new MadeCertificate(data.resolve("a"), "A", () -> java.util.Set.of("journal.school.test"));
        var second = new MadeCertificate(data.resolve("b"), "B", () -> java.util.Set.of("journal.school.test"));
        ServerCertificate old = first.at(java.time.Instant.now()), renewed = second.at(java.time.Instant.now());
        Path own = Files.copy(data.resolve("a/https/server.pem"), data.resolve("own.pem"));
        var network = new Network(HOST, 0, null, null, new Network.Https(own, null), Proxies.NONE);
        try (var program = NetworkProgram.on(network, data)) {
            var web = program.bean(WebCertificate.class);
            assertThat(shown(program, old)).isEqualTo(200);
            Files.writeString(own, "half of a ");
            web.look();
            assertThat(web.refused()).isPresent();
            assertThat(shown(program, old)).isEqualTo(200);
            var admin = program.knowing(ServerCertificate.fingerprint(old.own(), "SHA-256"));
            admin.signIn("admin");
            assertThat(admin.get("/network").body()).contains("Новый сертификат журнала не взят");
            Files.copy(data.resolve("b/https/server.pem"), own, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
            web.look();
            assertThat(web.refused()).isEmpty();
            assertThat(shown(program, renewed)).isEqualTo(200);
            assertThatThrownBy(() -> shown(program, old)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static int shown(NetworkProgram program, ServerCertificate certificate) throws Exception {
        return program.knowing(ServerCertificate.fingerprint(certificate.own(), "SHA-256"))
                .get("/sign-in")
                .statusCode();
    }

    private static void assertThePlainPortLeadsOn(int plain) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + plain + "/sign-in?from=/today"));
            var answer = client.send(asked.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .startsWith("https://" + HOST)
                    .endsWith("/sign-in?from=/today");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            var typed = asked.POST(HttpRequest.BodyPublishers.ofString("password=secret"))
                    .build();
            assertThat(client.send(typed, BodyHandlers.ofString()).statusCode()).isEqualTo(421);
        }
    }

    private static void assertTheAdministratorSeesIt(NetworkProgram program, String print, ServerCertificate made)
            throws Exception {
        var admin = program.knowing(print);
        admin.signIn("admin");
        assertThat(admin.get("/network").body())
                .contains(print, ServerCertificate.fingerprint(made.root(), "SHA-256"), "Скачать сертификат", HOST)
                .contains("Вы сейчас пришли по HTTPS с адреса 127.0.0.1");
        var file = admin.get("/network/certificate");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
        assertThat(file.statusCode()).isEqualTo(200);
    }

    private static String alert(int port, String greeting) throws IOException {
        try (var socket = new Socket(HOST, port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(greeting));
            return HexFormat.of().formatHex(socket.getInputStream().readNBytes(7));
        }
    }
}
