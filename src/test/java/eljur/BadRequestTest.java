package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Samples;
import eljur.testing.Untouched;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every address with strange methods, headers and cookies, and bytes that are no request: a refusal in our words, nothing changed, never a
 * fault of ours.
 */
class BadRequestTest extends EveryAddress {

    private static final long SEED = Long.getLong("seed", 20261216);

    @TestFactory
    List<DynamicTest> otherMethodsAreRefused() {
        List<String> addresses = Samples.addresses(program);
        return forEach((address, visitor) -> {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "BREW"))
                if (!addresses.contains(method + " " + address.split(" ")[1]))
                    assertRefused(visitor, method, path(address), address, method);
        });
    }

    @TestFactory
    List<DynamicTest> strangeHeadersAreNoFault() {
        return forEach((address, visitor) -> {
            var request = Samples.request(program, address, Samples.Row.OURS);
            if (!request.method().equals("GET")) return;
            for (String accept :
                    List.of("image/png", "garbage", "*/*;q=x", "application/json", "text/html;level=1", "a/b,c/d", ""))
                assertThat(visitor.send("GET", request.path(), new byte[0], "Accept", accept)
                                .statusCode())
                        .as(address + " Accept: " + accept)
                        .isLessThan(500);
            for (String[] header : new String[][] {
                {"Accept-Language", "xx-YY;q=9"},
                {"Range", "bytes=0-1,5-"},
                {"If-None-Match", "*"},
                {"X-Forwarded-Host", "evil.example"},
                {"X-HTTP-Method-Override", "DELETE"},
                {"Content-Type", "garbage"},
                {"X-Account", "x"},
                {"Origin", "null"}
            })
                assertThat(visitor.send("GET", request.path(), new byte[0], header[0], header[1])
                                .statusCode())
                        .as(address + " " + header[0])
                        .isLessThan(500);
        });
    }

    @TestFactory
    List<DynamicTest> garbageInCookiesIsNobody() {
        return forEach((address, unused) -> {
            if (address.matches(".* (/health|/sign-in|/sign-out|/activate)")) return;
            for (String cookie : List.of(
                    "eljur=",
                    "eljur=x",
                    "eljur=" + "A".repeat(4000),
                    "eljur=\"\\\"",
                    "eljur=%00",
                    "eljur=a; eljur=b",
                    "eljur",
                    "=;;,",
                    "notice=<script>alert(1)</script>; XSRF-TOKEN=x",
                    "XSRF-TOKEN=" + "x".repeat(3000))) {
                String before = Untouched.of(program);
                String answer = raw(method(address) + " " + path(address) + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + cookie + "\r\nX-XSRF-TOKEN: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as(cookie)
                        .matches("(?s)HTTP/1.1 (302|400|401|403) .*")
                        .doesNotContain("<script>alert");
                assertThat(Untouched.of(program)).as(cookie).isEqualTo(before);
            }
        });
    }

    @Test
    void whatIsNoRequestIsRefusedInOurWords() {
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] valid = "GET /sign-in?from=/today HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            for (int n = random.nextInt(4); n >= 0; n--) valid[random.nextInt(40)] = (byte) random.nextInt(256);
            String request = new String(valid, StandardCharsets.ISO_8859_1);
            String answer = raw(request);
            if (!answer.startsWith("HTTP/") || answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 3"))
                continue;
            assertThat(answer)
                    .as("seed " + SEED + " round " + i + ": " + request)
                    .matches("(?s)HTTP/1.1 (4\\d\\d|505|501) .*")
                    .contains("Content-Security-Policy: ")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
    }

    private static String raw(String request) {
        try (var socket = new Socket("127.0.0.1", program.address("").getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closed) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
