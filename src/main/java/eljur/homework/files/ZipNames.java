package eljur.homework.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in a zip, from the directory at its end: so that a small file which unpacks to a huge one costs nothing. */
final class ZipNames {

    private static final int END = 0x06054b50, ENTRY = 0x02014b50;
    private static final int END_SIZE = 22, ENTRY_SIZE = 46, LONGEST_REMARK = 0xffff;

    private ZipNames() {}

    /** Empty when there is no such directory, or it does not hold together. */
    static Set<String> of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        if (end < 0) return Set.of();
        int entries = zip.getShort(end + 10) & 0xffff, at = zip.getInt(end + 16);
        Set<String> names = new HashSet<>();
        for (int n = 0; n < entries; n++) {
            if (at < 0 || at > content.length - ENTRY_SIZE || zip.getInt(at) != ENTRY) return Set.of();
            int name = zip.getShort(at + 28) & 0xffff;
            int more = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
            if (at + ENTRY_SIZE + name > content.length) return Set.of();
            names.add(new String(content, at + ENTRY_SIZE, name, StandardCharsets.UTF_8));
            at += ENTRY_SIZE + name + more;
        }
        return names;
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) if (zip.getInt(at) == END) return at;
        return -1;
    }
}
