/**
 * How the program is started: its options, its data folder, its database, the line that says it is ready.
 *
 * <p>Everything is checked before the first page is served, and what is wrong is said in one line.
 */
@NullMarked
@NamedInterface("launch")
package eljur.platform.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
