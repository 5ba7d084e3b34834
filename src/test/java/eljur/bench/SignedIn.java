package eljur.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody who signed in as people do, with the cookies and the form token of a browser. */
final class SignedIn {

    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    static SignedIn as(int port, String login) throws IOException {
        try (var connection = new HttpConnection(port)) {
            return as(connection, login);
        }
    }

    static SignedIn as(HttpConnection connection, String login) throws IOException {
        var visitor = new SignedIn();
        visitor.open(connection, "/sign-in");
        Answer answer = visitor.take(connection.ask(visitor.signIn(login)));
        if (answer.status() != 302) throw new IllegalStateException(login + " did not get in: " + answer.status());
        visitor.open(connection, "/password");
        return visitor;
    }

    /** A sign-in ready to be sent, of somebody who stands before its page. */
    static byte[] readyToSignIn(HttpConnection connection, String login) throws IOException {
        var visitor = new SignedIn();
        visitor.open(connection, "/sign-in");
        return visitor.signIn(login);
    }

    byte[] get(String path) {
        return HttpConnection.request("GET", path, "Accept: text/html,*/*;q=0.8\r\n" + cookies(), "");
    }

    byte[] send(String method, String path, String json) {
        return HttpConnection.request(
                method,
                path,
                "Content-Type: application/json\r\nAccept: application/json\r\n" + token + cookies(),
                json);
    }

    /** A form as a browser sends it. */
    byte[] form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpConnection.request(
                "POST", path, "Content-Type: application/x-www-form-urlencoded\r\n" + token + cookies(), form);
    }

    /** A form with one file of text in it. */
    byte[] upload(String path, String fileName, String text) {
        String boundary = "----eljur-bench";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return HttpConnection.request(
                "POST",
                path,
                "Content-Type: multipart/form-data; boundary=" + boundary + "\r\n" + token + cookies(),
                body);
    }

    private byte[] signIn(String login) {
        String form = "login=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=demo";
        return HttpConnection.request(
                "POST", "/sign-in", "Content-Type: application/x-www-form-urlencoded\r\n" + token + cookies(), form);
    }

    private void open(HttpConnection connection, String path) throws IOException {
        Answer answer = take(connection.ask(get(path)));
        Matcher found = TOKEN.matcher(text(answer));
        if (!found.find()) throw new IllegalStateException("No form token on " + path + ": " + answer.status());
        token = found.group(2) + ": " + found.group(1) + "\r\n";
    }

    private Answer take(Answer answer) {
        for (String line : answer.headers().getOrDefault("set-cookie", "").split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0)
                cookies.put(
                        line.substring(0, equals), line.substring(equals + 1).split(";", 2)[0]);
        }
        return answer;
    }

    private String cookies() {
        return "Cookie: "
                + cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    static String text(Answer answer) throws IOException {
        return new String(unpacked(answer), StandardCharsets.UTF_8);
    }

    static byte[] unpacked(Answer answer) throws IOException {
        if (!"gzip".equals(answer.headers().get("content-encoding"))) return answer.body();
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }
}
