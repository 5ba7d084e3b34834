package eljur.platform.disk;

import java.util.List;

/** Asks the file systems that must have room for a save. */
interface SpaceReading {

    /** One for each file system; those that cannot be asked are left out. */
    List<Space> read();
}
