/** What the school's acts say about attestation, certificates and behaviour: dated settings, never changed. */
@NullMarked
package eljur.results.settings;

import org.jspecify.annotations.NullMarked;
