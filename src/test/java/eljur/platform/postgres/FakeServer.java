package eljur.platform.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody who speaks the first words of PostgreSQL's protocol, to show how the program takes them. */
final class FakeServer implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Answer answer;

    private FakeServer(Answer answer) throws IOException {
        this.answer = answer;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Asks for the password in clear text, as no PostgreSQL of ours does. */
    static FakeServer askingForThePassword() throws IOException {
        return new FakeServer(out -> message(out, 'R', 0, 0, 0, 3));
    }

    /** Lets everybody in and names its version. */
    static FakeServer ofVersion(String version) throws IOException {
        return new FakeServer(out -> {
            message(out, 'R', 0, 0, 0, 0);
            status(out, "server_version", version);
            status(out, "client_encoding", "UTF8");
            status(out, "DateStyle", "ISO, MDY");
            status(out, "standard_conforming_strings", "on");
            message(out, 'Z', 'I');
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All that was said to it. */
    String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                listen(new DataInputStream(visitor.getInputStream()), new DataOutputStream(visitor.getOutputStream()));
            } catch (IOException e) {
                // the visitor left, or the test has ended
            }
        }
    }

    private void listen(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] first = in.readNBytes(in.readInt() - 4);
        int request = java.nio.ByteBuffer.wrap(first).getInt();
        if (request == SSL_REQUEST || request == GSS_REQUEST) {
            out.write('N');
            listen(in, out);
            return;
        }
        answer.say(out);
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            heard.write(in.readNBytes(in.readInt() - 4));
            obey(kind, out);
        }
    }

    // Whatever is asked is done, and has no rows.
    private static void obey(int kind, DataOutputStream out) throws IOException {
        switch (kind) {
            case 'P' -> message(out, '1');
            case 'B' -> message(out, '2');
            case 'D' -> message(out, 'n');
            case 'E' -> message(out, 'C', 'S', 'E', 'T', 0);
            case 'S' -> message(out, 'Z', 'I');
            case 'p' -> throw new IOException("That is all it wanted");
            case 'Q' -> {
                obey('E', out);
                obey('S', out);
            }
            default -> {}
        }
    }

    private static void status(DataOutputStream out, String name, String value) throws IOException {
        byte[] text = (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8);
        out.write('S');
        out.writeInt(4 + text.length);
        out.write(text);
    }

    private static void message(DataOutputStream out, char kind, int... bytes) throws IOException {
        out.write(kind);
        out.writeInt(4 + bytes.length);
        for (int each : bytes) out.write(each);
    }

    private interface Answer {
        void say(DataOutputStream out) throws IOException;
    }
}
