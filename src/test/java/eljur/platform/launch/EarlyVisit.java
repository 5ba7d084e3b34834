package eljur.platform.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Somebody who comes while the program is still preparing its data. */
@Component
@ConditionalOnProperty("eljur.test-early-visit")
class EarlyVisit implements ApplicationRunner {

    private final ServletWebServerApplicationContext context;
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    EarlyVisit(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var server = Objects.requireNonNull(context.getWebServer());
            for (String path : List.of("/health", "/", "/sign-in")) {
                var address = URI.create("http://127.0.0.1:" + server.getPort() + path);
                answers.add(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
            }
        }
    }

    List<HttpResponse<String>> answers() {
        return answers;
    }
}
