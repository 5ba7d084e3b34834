package eljur.backup;

import java.nio.file.Path;

/** Where a backup is taken beside the program's own folder. */
sealed interface Place permits FolderPlace, SftpPlace {

    long id();

    /** As people call it. */
    String shown();

    /**
     * Puts a copy there, reads it again, and removes what is too old.
     *
     * @throws UnmadeBackup when there is no whole copy
     */
    void take(Path file, Retention retention);
}
