/**
 * «Сеть»: what the administrator sees of how the journal is reached, and how devices are told to trust its certificate.
 *
 * <p>Network, door and certificates themselves are the platform's ({@code eljur.platform.network}), for they are there before any page.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform::launch", "platform::network", "platform::postgres", "access"})
package eljur.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
