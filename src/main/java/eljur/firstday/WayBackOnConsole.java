package eljur.firstday;

import eljur.access.WayBack;
import eljur.access.WayBack.Administrator;
import eljur.platform.Texts;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.launch.ServedAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints a one-time link for an administrator, when the start was asked for it: who starts the program has its data anyway. */
@Component
class WayBackOnConsole {

    private final WayBack wayBack;
    private final ServedAddress address;
    private final Texts texts;
    private final @Nullable String asked;

    WayBackOnConsole(
            WayBack wayBack,
            ServedAddress address,
            Texts texts,
            @Value("${" + LaunchOptions.WAY_BACK + ":#{null}}") @Nullable String asked) {
        this.wayBack = wayBack;
        this.address = address;
        this.texts = texts;
        this.asked = asked;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        if (asked != null) System.out.println(said(asked.strip()));
    }

    /** The link for whom this login means; or why there is none, and whom one may ask for. */
    String said(String login) {
        List<Administrator> all = wayBack.administrators();
        if (all.isEmpty()) return texts.of("firstday.way-back.nobody");
        List<Administrator> meant = all.stream()
                .filter(one -> login.isEmpty() || one.login().equalsIgnoreCase(login))
                .toList();
        if (meant.size() == 1) return link(meant.getFirst());
        return texts.of(
                "firstday.way-back." + (meant.isEmpty() ? "unknown" : "several"),
                login,
                all.stream().map(this::named).collect(Collectors.joining(", ")));
    }

    private String link(Administrator one) {
        return texts.of("firstday.way-back", named(one), address.url() + "/activate?code=" + wayBack.slip(one));
    }

    private String named(Administrator one) {
        String key = one.login().isEmpty() ? "firstday.way-back.without-login" : "firstday.way-back.login";
        return texts.of(key, one.who().name(), one.login());
    }
}
