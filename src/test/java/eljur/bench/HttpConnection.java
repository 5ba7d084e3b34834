package eljur.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept connection of HTTP/1.1, with as little of its own as can be: what asks and what answers share two cores, so the
 * asking must cost next to nothing.
 */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 900_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) note(headers, line);
        var answer = new Answer(Integer.parseInt(status.substring(9, 12)), headers, body(headers));
        if ("close".equalsIgnoreCase(headers.get("connection"))) reconnect();
        return answer;
    }

    // As browsers do when the server has had enough of a connection.
    private void reconnect() throws IOException {
        close();
        connect();
    }

    private static void note(Map<String, String> headers, String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) return chunks();
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream(16 * 1024);
        for (int size = size(line()); size > 0; size = size(line())) {
            whole.writeBytes(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line, 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("It ended in the middle of an answer");
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("It ended in the middle of a line");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    static byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n" + headers
                + (method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n";
        byte[] whole = java.util.Arrays.copyOf(head.getBytes(StandardCharsets.UTF_8), head.length() + content.length);
        System.arraycopy(content, 0, whole, head.length(), content.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
