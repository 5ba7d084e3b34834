package eljur.platform.launch;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this program answers, once it does: {@code http://127.0.0.1:8080}. */
@Component
public class ServedAddress {

    private final LaunchOptions options;
    private volatile int port;

    ServedAddress(LaunchOptions options) {
        this.options = options;
        this.port = options.port();
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + host + ":" + port;
    }
}
