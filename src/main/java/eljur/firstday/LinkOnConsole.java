package eljur.firstday;

import eljur.access.FirstLink;
import eljur.platform.Texts;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.launch.ServedAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the one-time link at each start, until it was used; who reads the console of the machine may set the school up. */
@Component
class LinkOnConsole {

    private final FirstLink link;
    private final ServedAddress address;
    private final LaunchOptions options;
    private final Texts texts;

    LinkOnConsole(FirstLink link, ServedAddress address, LaunchOptions options, Texts texts) {
        this.link = link;
        this.address = address;
        this.options = options;
        this.texts = texts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        if (options.demo() || !link.awaited()) return;
        System.out.println(texts.of("firstday.link", address.url() + NotSetUpDoor.PAGE + "/" + link.renew()));
    }
}
