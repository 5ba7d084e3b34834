package eljur.platform.launch;

import eljur.platform.SaveStop;
import eljur.platform.Texts;
import eljur.platform.network.ServerCertificate;
import eljur.platform.network.WebCertificate;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
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
    private final List<SaveStop> stops;

    HealthController(
            Texts texts,
            LaunchOptions options,
            ServedAddress address,
            WebCertificate certificate,
            DataSource dataSource,
            List<SaveStop> stops) {
        this.stops = stops;
        this.texts = texts;
        this.options = options;
        this.address = address;
        this.certificate = certificate;
        this.dataSource = dataSource;
    }

    // Plain text whatever is asked for: a browser or a probe that names another type must not be told 406.
    @GetMapping("/health")
    ResponseEntity<String> health() {
        return databaseAnswers() ? plain(200, "ready\n" + stopped()) : plain(503, "no database\n");
    }

    private static ResponseEntity<String> plain(int status, String said) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(said);
    }

    // Still 200 when nothing is saved: a door that asks here must not take the pages away that can be read.
    private String stopped() {
        return stops.stream()
                .filter(stop -> stop.reason() != null)
                .map(stop -> "read-only: " + stop.sign() + "\n")
                .collect(Collectors.joining());
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
