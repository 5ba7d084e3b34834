package eljur.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a folder with all that is in it. */
final class FileTree {

    private FileTree() {}

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) return;
        for (Path path : below(tree).reversed()) Files.delete(path);
    }

    /** The top comes last: while it is not given away, the work is not done. */
    static void own(Path tree, int uid, int gid) throws IOException {
        for (Path path : below(tree).reversed()) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> below(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
