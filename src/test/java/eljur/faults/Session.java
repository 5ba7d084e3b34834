package eljur.faults;

import eljur.testing.TestSchool;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody signed in at the program as people are: cookie, form token. What a fault breaks off is an {@link IOException}. */
final class Session {

    /** Longer than the program waits for a connection to its database. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");

    private final String base;
    private final String login;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private String token = "";
    private String header = "X-CSRF-TOKEN";

    Session(String base, String login) {
        this.base = base;
        this.login = login;
    }

    Session signIn() throws IOException {
        readToken("/sign-in");
        int status = form("/sign-in", "login=" + login + "&password=" + TestSchool.PASSWORD)
                .statusCode();
        if (status != 302) throw new IOException(login + " did not get in: " + status);
        readToken("/password");
        return this;
    }

    HttpResponse<String> get(String path, String accept) throws IOException {
        return send(request(path).header("Accept", accept).GET());
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(header, token)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> form(String path, String fields) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header(header, token)
                .POST(BodyPublishers.ofString(fields)));
    }

    private void readToken(String path) throws IOException {
        var found = TOKEN.matcher(get(path, "text/html").body());
        if (!found.find()) throw new IOException("No form token on " + path);
        token = found.group(1);
        header = found.group(2);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
