package eljur.platform.disk;

import eljur.platform.launch.LaunchOptions;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The data folder, and of the embedded database in it the tables and the write-ahead log, where somebody has put them elsewhere. */
@Component
class DataSpaces implements SpaceReading {

    private static final Logger LOG = LoggerFactory.getLogger(DataSpaces.class);

    private final List<Path> folders;

    DataSpaces(LaunchOptions options) {
        Path data = options.data();
        this.folders = data == null
                ? List.of()
                : List.of(data, data.resolve("database/base"), data.resolve("database/pg_wal"));
    }

    @Override
    public List<Space> read() {
        List<Space> spaces = new ArrayList<>();
        Set<FileStore> seen = new HashSet<>();
        for (Path folder : folders) {
            try {
                if (Files.exists(folder) && seen.add(Files.getFileStore(folder.toRealPath())))
                    spaces.add(Space.of(folder));
            } catch (IOException e) {
                // The database's folders are another user's, when the program was started by root and given away.
                LOG.debug("The room in {} is not known", folder, e);
            }
        }
        return spaces;
    }
}
