package eljur.platform.network;

import eljur.Application;
import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The whole program with the test school in it, on a network of this machine's many loopback addresses. */
final class NetworkProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Network network;

    private NetworkProgram(ConfigurableApplicationContext context, Network network) {
        this.context = context;
        this.network = network;
    }

    static NetworkProgram on(Network network, Path data) throws SQLException {
        var database = TestDatabase.fresh();
        try (var connection = TestDatabase.asData(database)) {
            TestSchool.pour(new SingleConnectionDataSource(connection, true));
        }
        var options = new LaunchOptions(network, data, false, LaunchOptions.DEMO_SIZE, 1, null);
        Map<String, Object> settings = Map.of("eljur.test-school", "true");
        return new NetworkProgram(Launch.serve(Application.class, options, database, () -> {}, settings), network);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    URI address(String path) {
        String scheme = network.https() == null ? "http" : "https";
        return URI.create(scheme + "://" + network.host() + ":" + port() + path);
    }

    /** Somebody who comes from an address, with a browser's memory for cookies and the headers that are added on the way. */
    Person from(String address, String... headers) throws GeneralSecurityException {
        return new Person(address, headers, "");
    }

    /** The same, who knows the certificate by its fingerprint and by nothing else. */
    Person knowing(String fingerprint) throws GeneralSecurityException {
        return new Person("127.0.0.1", new String[0], fingerprint);
    }

    static int freePort(String host) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(host))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    final class Person {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client;
        private final String[] headers;

        private Person(String address, String[] headers, String fingerprint) throws GeneralSecurityException {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Fingerprint(fingerprint)}, null);
            this.headers = headers;
            this.client = HttpClient.newBuilder()
                    .localAddress(InetAddress.ofLiteral(address))
                    .cookieHandler(cookies)
                    .sslContext(context)
                    .build();
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(address(path)).GET());
        }

        HttpResponse<String> submit(String path, String page, Map<String, String> fields) throws Exception {
            var found = TOKEN.matcher(get(page).body());
            if (!found.find()) throw new AssertionError("No form on " + page);
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "_csrf=" + found.group(1) + "&", ""));
            return send(HttpRequest.newBuilder(address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        HttpResponse<String> signIn(String login) throws Exception {
            return submit("/sign-in", "/sign-in", Map.of("login", login, "password", TestSchool.PASSWORD));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            // Cookies that are for HTTPS only travel here too: between a proxy and the program.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            if (headers.length > 0) request.headers(headers);
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** Extended, so that Java itself does not compare names: the fingerprint is all that counts here. */
    private static final class Fingerprint extends X509ExtendedTrustManager {

        private final String wanted;

        Fingerprint(String wanted) {
            this.wanted = wanted;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket)
                throws java.security.cert.CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine)
                throws java.security.cert.CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws java.security.cert.CertificateException {
            if (!ServerCertificate.fingerprint(chain[0], "SHA-256").equals(wanted))
                throw new java.security.cert.CertificateException("another fingerprint");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
