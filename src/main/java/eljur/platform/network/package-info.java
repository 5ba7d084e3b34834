/**
 * How the program is reached from elsewhere: by HTTPS of its own, or behind a proxy that is named; otherwise from this machine only.
 *
 * <p>{@link eljur.platform.network.Network} is what was decided at the start, {@link eljur.platform.network.NetworkDoor} holds every
 * request to it, {@link eljur.platform.network.CertificateSource} has the certificate: the school's own, or the made one.
 */
@NullMarked
@NamedInterface("network")
package eljur.platform.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
