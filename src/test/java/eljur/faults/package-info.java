/**
 * The fault run: virtual teachers save marks while program, database, connections, disk and power fail; afterwards what they
 * wrote down themselves is compared with what the school has. Started by {@code bin/faults}; a short run is FaultsTest.
 */
@org.jspecify.annotations.NullMarked
package eljur.faults;
