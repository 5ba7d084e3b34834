package eljur.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * A page packed for the wire in one go. The server's own packing knows one level only, the sixth: for a register it takes 1.1 ms, the
 * third 0.3 ms and a sixth more bytes, 12.4 KB instead of 10.6.
 */
final class PackedPage {

    private static final int LEVEL = 3;
    private static final int SMALLEST = 1024;
    private static final int BUFFER = 8 * 1024;

    private final byte[] page;

    PackedPage(byte[] page) {
        this.page = page;
    }

    /** Does whoever asks take gzip? What is small, or asked for in finer words, is left to the server. */
    static boolean isFor(HttpServletRequest request, int length) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || length < SMALLEST) return false;
        String words = accepted.toLowerCase(Locale.ROOT);
        return words.contains("gzip") && !words.contains("q=");
    }

    void sendBy(HttpServletResponse response) throws IOException {
        var packed = new ByteArrayOutputStream(page.length / 4);
        try (var gzip = new Gzip(packed)) {
            gzip.write(page);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, "accept-encoding");
        response.setContentLength(packed.size());
        packed.writeTo(response.getOutputStream());
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
