/** The register page: pupils down, lessons across, put together for reading and for print. */
@NullMarked
package eljur.journal.registers;

import org.jspecify.annotations.NullMarked;
