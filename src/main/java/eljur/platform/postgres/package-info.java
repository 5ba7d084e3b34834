/**
 * The PostgreSQL that comes with the program: its own launcher, because the usual embedded launchers are made for tests
 * and lose data (fsync off, temporary folder, trust for every local user).
 *
 * <p>The contract: data in the program's folder and never deleted; checksums; passwords in a 0600 file; writes are on
 * the disk before they are acknowledged, and this is read back at start; a PostgreSQL left behind by a killed
 * program is stopped cleanly before the next start; it never runs as root; stopping is {@code fast}, with patience.
 */
@NullMarked
@NamedInterface("postgres")
package eljur.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
