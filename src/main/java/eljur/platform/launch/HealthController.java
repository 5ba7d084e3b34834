package eljur.platform.launch;

import eljur.platform.Texts;
import eljur.platform.network.ServerCertificate;
import eljur.platform.network.WebCertificate;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ready to serve: said once on the console, and to whoever asks; {@link StartingDoor} answers before that. */
@RestController
class HealthController {

    private final Texts texts;
    private final LaunchOptions options;
    private final ServedAddress address;
    private final WebCertificate certificate;
    private final DataSource dataSource;

    HealthController(
            Texts texts,
            LaunchOptions options,
            ServedAddress address,
            WebCertificate certificate,
            DataSource dataSource) {
        this.texts = texts;
        this.options = options;
        this.address = address;
        this.certificate = certificate;
        this.dataSource = dataSource;
    }

    @GetMapping(path = "/health", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> health() {
        return databaseAnswers()
                ? ResponseEntity.ok("ready\n")
                : ResponseEntity.status(503).body("no database\n");
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    void ready() {
        Launch.say(System.out, texts.of(options.demo() ? "launch.ready.demo" : "launch.ready.school", address.url()));
        certificate
                .made()
                .map(made -> ServerCertificate.fingerprint(made.own(), "SHA-256"))
                .ifPresent(print -> Launch.say(System.out, texts.of("launch.certificate.made", print)));
    }
}
