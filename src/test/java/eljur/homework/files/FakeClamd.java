package eljur.homework.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks INSTREAM as the ClamAV daemon does, and finds the word EICAR. */
public final class FakeClamd implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger asked = new AtomicInteger();

    public FakeClamd() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answer);
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    public int asked() {
        return asked.get();
    }

    private void answer() {
        while (!door.isClosed())
            try (Socket one = door.accept()) {
                asked.incrementAndGet();
                String said =
                        new String(streamed(new DataInputStream(one.getInputStream())), StandardCharsets.ISO_8859_1);
                String answer = said.contains("EICAR") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
                one.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Closed, or the asker has gone.
            }
    }

    private static byte[] streamed(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes(10);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0"))
            throw new IOException("another command");
        var content = new java.io.ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) content.writeBytes(in.readNBytes(length));
        return content.toByteArray();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
