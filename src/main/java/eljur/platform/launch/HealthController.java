package eljur.platform.launch;

import eljur.platform.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ready to serve: said once on the console, and to whoever asks. */
@RestController
class HealthController {

    private final Texts texts;
    private final LaunchOptions options;
    private volatile boolean ready;

    HealthController(Texts texts, LaunchOptions options) {
        this.texts = texts;
        this.options = options;
    }

    @GetMapping(path = "/health", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> health() {
        return ready ? ResponseEntity.ok("ready\n") : ResponseEntity.status(503).body("starting\n");
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
        var context = (ServletWebServerApplicationContext) event.getApplicationContext();
        var server = context.getWebServer();
        if (server == null) return;
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        String address = "http://" + host + ":" + server.getPort();
        Launch.say(System.out, texts.of(options.demo() ? "launch.ready.demo" : "launch.ready.school", address));
    }
}
