package eljur.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's manners: cookies, the form token, no redirects followed. */
public final class Visitor {

    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");

    private final Function<String, URI> address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";
    private String account = "";
    private String tokenHeader = "X-CSRF-TOKEN";

    Visitor(SchoolProgram program) {
        this(program::address);
    }

    private Visitor(Function<String, URI> address) {
        this.address = address;
    }

    /** Of a program in a process of its own, at this address. */
    public static Visitor of(String program) {
        return new Visitor(path -> URI.create(program + path));
    }

    Visitor signIn(String login) {
        return signIn(login, TestSchool.PASSWORD);
    }

    public Visitor signIn(String login, String password) {
        readToken();
        var answer = submit("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302)
            throw new IllegalStateException(login + " did not get in: " + answer.statusCode() + "\n" + answer.body());
        readToken();
        return this;
    }

    /** Somebody who has seen the sign-in page, no more. */
    public Visitor withToken() {
        readToken();
        return this;
    }

    /** Puts on another of one's own roles. */
    public Visitor as(String role) {
        var answer = submit("/role", Map.of("role", role));
        if (answer.statusCode() != 302) throw new IllegalStateException("No role " + role + ": " + answer.statusCode());
        return this;
    }

    /** As the scripts of a page do that was opened by this account. */
    public Visitor fromPageOf(long account) {
        this.account = String.valueOf(account);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> getJson(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    public HttpResponse<byte[]> getBytes(String path, String... headers) {
        return send(request(path).headers(headers).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) {
        return sendJson("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) {
        return sendJson("PUT", path, json);
    }

    /** Sends a form. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(tokenHeader, token)
                .POST(BodyPublishers.ofString(form)));
    }

    /** Whatever a request may be, with the form token: headers in pairs. */
    public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        var request =
                request(path).method(method, BodyPublishers.ofByteArray(body)).header(tokenHeader, token);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As another site would: with the session's cookie and a token that is not ours. Answers the status. */
    public int withoutToken(String method, String path, String body, String wrongToken) {
        var request = request(path)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
        return send(wrongToken.isEmpty() ? request : request.header(tokenHeader, wrongToken))
                .statusCode();
    }

    /** Asks for a path that no client would let through, and answers everything that came back. */
    public String raw(String method, String path) {
        return raw(method, path, tokenHeader + ": " + token);
    }

    /** The same with this header instead of the form token's. */
    public String raw(String method, String path, String header) {
        String cookies = this.cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: " + cookies
                + "\r\n" + header + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", address.apply("").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with one file in it, as a browser does without any script. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content) {
        String boundary = "eljur-test-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(joined(head, content, tail))));
    }

    /** Sends a form with fields and one file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        String boundary = "eljur-test-boundary";
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .header(tokenHeader, token)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** In one piece, so that its length is announced as browsers do. */
    private static byte[] joined(byte[]... parts) {
        var whole = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    /** The session cookie, for a browser that goes on as this visitor. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("eljur"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> sendJson(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(tokenHeader, token)
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Looks at a page, and so has a form token for what is sent next. */
    public Visitor open(String path) {
        var page = TOKEN.matcher(get(path).body());
        if (!page.find()) throw new IllegalStateException("The page " + path + " has no form token");
        token = page.group(1);
        tokenHeader = page.group(2);
        return this;
    }

    // Who is signed in is led on from the sign-in page; a page that is not there has the frame for everybody.
    private void readToken() {
        open(get("/sign-in").statusCode() == 302 ? "/nothing-here" : "/sign-in");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.apply(path));
        return account.isEmpty() ? request : request.header("X-Account", account);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
