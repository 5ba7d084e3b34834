/**
 * The room on the disks beneath: how much is left, from when on nothing is saved, and what PostgreSQL itself says of it.
 *
 * <p>{@link eljur.platform.disk.DiskWatch} looks every second; {@link eljur.platform.disk.FullDatabase} learns it the hard way,
 * from a save that the database could not keep, which is the only way where the database is on another machine.
 */
@NullMarked
@NamedInterface("disk")
package eljur.platform.disk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
