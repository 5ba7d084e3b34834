package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies(
            Set.of(InetAddress.ofLiteral("10.0.0.2"), InetAddress.ofLiteral("10.0.0.3"), InetAddress.ofLiteral("::1")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7                     | 192.0.2.7",
                "192.0.2.7, 10.0.0.3           | 192.0.2.7",
                "203.0.113.9, 192.0.2.7        | 192.0.2.7",
                "10.0.0.2, 192.0.2.7, 10.0.0.3 | 192.0.2.7",
                "<script>, 192.0.2.7           | 192.0.2.7",
                ",192.0.2.7                    | 192.0.2.7",
                "2001:db8::7, ::1              | 2001:db8:0:0:0:0:0:7",
                "::ffff:192.0.2.7              | 192.0.2.7",
                "10.0.0.3, 10.0.0.2            | 10.0.0.3",
            })
    void believesTheLastThatNoNamedProxyIs(String header, String client) {
        assertThat(proxies.client(List.of(header))).contains(client);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(proxies.client(List.of("203.0.113.9", "192.0.2.7, 10.0.0.2", "10.0.0.3")))
                .contains("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"unknown", "192.0.2.7:4711", "192.0.2.7, evil.example", "192.0.2.7,", "''", "[2001:db8::7]:80"})
    void knowsNobodyByWhatIsNoAddress(String header) {
        assertThat(proxies.client(List.of(header))).isEmpty();
        assertThat(proxies.client(List.of())).isEmpty();
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        assertThat(proxies.names("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(proxies.names("::ffff:10.0.0.2")).isTrue();
        assertThat(proxies.names("10.0.0.20")).isFalse();
        assertThat(proxies.names("localhost")).isFalse();
        assertThat(Proxies.NONE.names("127.0.0.1")).isFalse();
    }
}
