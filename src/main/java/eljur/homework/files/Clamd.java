package eljur.homework.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Asks the ClamAV daemon of the school about a file, over its own protocol (INSTREAM): nothing is written anywhere for it. */
@Component
class Clamd {

    private static final int CONNECT_MILLIS = 2_000, ANSWER_MILLIS = 20_000, PIECE = 64 << 10;

    /** @param state what came of it @param finding the name of what was found */
    record Verdict(FileState state, String finding) {}

    /** @param address {@code host:port}; empty: nobody checks. Who does not answer is asked again later. */
    Verdict verdict(String address, byte[] content) {
        if (address.isEmpty()) return new Verdict(FileState.UNCHECKED, "");
        try {
            return read(answer(address, content));
        } catch (IOException e) {
            return new Verdict(FileState.WAITING, "");
        }
    }

    private static Verdict read(String answer) {
        if (answer.endsWith(" FOUND"))
            return new Verdict(
                    FileState.INFECTED, answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        return new Verdict(answer.endsWith(" OK") ? FileState.CLEAN : FileState.WAITING, "");
    }

    private static String answer(String address, byte[] content) throws IOException {
        int colon = address.lastIndexOf(':');
        var place = new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (var socket = new Socket()) {
            socket.connect(place, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += PIECE) {
                int length = Math.min(PIECE, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            // An answer is one short line; whoever says more is no antivirus.
            return new String(socket.getInputStream().readNBytes(1024), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }
}
