/**
 * Backups that count: a copy of the whole installation that was restored and compared, or it is shown as none.
 *
 * <p>{@link eljur.backup.Snapshot} reads every table in one transaction; {@link eljur.backup.BackupWriter} puts them into one
 * file, compressed and sealed ({@link eljur.backup.Seal}) under the key that the school prints
 * ({@link eljur.backup.BackupKey}), with a {@link eljur.backup.Manifest} of what must be in it;
 * {@link eljur.backup.BackupReader} believes nothing of a file before all of it was read; {@link eljur.backup.Restoration} fills
 * an empty database from it and compares.
 *
 * <p>The tables of all modules are copied as the database's catalogue lists them, by the role of data migrations: so the module
 * knows the ground only, stands beside the others, and nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform::disk", "platform::launch", "platform::postgres", "access"})
package eljur.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
