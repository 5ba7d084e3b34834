package eljur.exchange.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The zip that an XLSX is. Only the parts asked for are unpacked, as they are read, and no further than a class list ever needs:
 * a zip bomb stops at the limit, whatever sizes its directory promises.
 */
public final class XlsxPackage implements AutoCloseable {

    private static final int PARTS = 500;
    private static final long UNPACKED = 64L << 20;

    private final ZipFile zip;
    private long unpacked;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    public static XlsxPackage open(byte[] content) {
        XlsxPackage opened = openAny(content);
        if (!opened.has("xl/workbook.xml")) throw new UnreadableFile("import.unreadable.xlsx.foreign");
        return opened;
    }

    /** Any zip, within the same limits. */
    public static XlsxPackage openAny(byte[] content) {
        try {
            XlsxPackage opened = new XlsxPackage(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get());
            opened.refuseForeign();
            return opened;
        } catch (IOException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    private void refuseForeign() {
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); parts++) {
            if (parts > PARTS) throw new UnreadableFile("import.unreadable.xlsx.parts", PARTS);
            refuseForeign(all.nextElement());
        }
    }

    // Spreadsheets store or deflate; other methods a zip may name would ask for programs that are not here.
    private static void refuseForeign(ZipArchiveEntry part) {
        if (part.getName().endsWith("vbaProject.bin")) throw new UnreadableFile("import.unreadable.xlsx.macros");
        if (part.getGeneralPurposeBit().usesEncryption()) throw new UnreadableFile("import.unreadable.kind.ole");
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED)
            throw new UnreadableFile("import.unreadable.xlsx.method", Cells.excerpt(part.getName()));
    }

    public List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The part as a stream that refuses to give more than the limit for the whole package. */
    public InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) throw new UnreadableFile("import.unreadable.xlsx.part", name);
        @Nullable InputStream stream = zip.getInputStream(entry);
        if (stream == null) throw new ZipException(name);
        return new Counted(stream, name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private final String part;

        private Counted(InputStream in, String part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > UNPACKED) throw new UnreadableFile("import.unreadable.xlsx.bomb", part, UNPACKED >> 20);
        }
    }
}
