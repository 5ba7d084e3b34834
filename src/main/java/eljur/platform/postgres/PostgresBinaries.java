package eljur.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that travel in the jar, unpacked once into a folder that bears their checksum. */
public record PostgresBinaries(Path home) {

    /** The major version whose data these programs read. */
    public static final int MAJOR = 18;

    /** Unpacks below the folder unless that was done before; two programs may do it at the same time. */
    public static PostgresBinaries in(Path folder) {
        try {
            URL archive = archive();
            Path home = folder.resolve("postgresql-" + Long.toHexString(checksum(archive)));
            if (!Files.exists(home)) unpackBeside(archive, home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = PostgresBinaries.class.getResource("/postgres-linux-" + machine + ".txz");
        if (archive == null)
            throw new LaunchRefused("launch.no-binaries", System.getProperty("os.name"), System.getProperty("os.arch"));
        return archive;
    }

    private static long checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar)
            return jar.getJarEntry().getCrc();
        try (var in = new CheckedInputStream(archive.openStream(), new CRC32())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    // Unpacked aside and moved, so that a folder of that name is always whole.
    private static void unpackBeside(URL archive, Path home) throws IOException {
        Path parent = Files.createDirectories(home.toAbsolutePath().getParent());
        Path aside = Files.createTempDirectory(parent, "unpacking-");
        Files.setPosixFilePermissions(aside, permissions(0755));
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(tar, entry, aside);
        }
        // On the disk before it bears the name: after a power cut nobody would look into the files again.
        Command.run(List.of("sync", "-f", aside.toString()));
        try {
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home)) throw e;
            FileTree.delete(aside);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) throw new IOException("Entry outside the archive: " + entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isDirectory()) return;
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if (!entry.isSymbolicLink()) Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) if ((mode & (0400 >> i)) != 0) permissions.add(all[i]);
        return permissions;
    }
}
