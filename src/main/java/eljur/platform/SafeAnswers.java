package eljur.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What stands on every answer that leaves the program, set by the server itself and before anything else: also on those
 * that no filter and no controller of ours ever sees, as to a request that is none.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class SafeAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private final Texts texts;

    SafeAnswers(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Headers());
        server.addContextCustomizers(this::reportInOurWords);
    }

    private void reportInOurWords(Context context) {
        var host = (StandardHost) context.getParent();
        host.setErrorReportValveClass("");
        for (var valve : host.getPipeline().getValves())
            if (valve instanceof ErrorReportValve) host.getPipeline().removeValve(valve);
        host.getPipeline().addValve(new BareReport(texts));
    }

    /** Personal unless it says otherwise: only styles and scripts may be kept by a browser. */
    private static final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
            getNext().invoke(request, response);
        }
    }

    /** For a request that the server could not even read: without the frame, for nobody knows who asks. */
    private static final class BareReport extends ErrorReportValve {

        private final Texts texts;

        BareReport(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                var out = response.getReporter();
                if (out != null) out.write(page(ErrorPages.key(texts, response.getStatus())));
                response.finishResponse();
            } catch (IOException e) {
                // The asker has gone.
                return;
            }
        }

        private String page(String key) {
            String heading = texts.of(key + ".heading");
            return "<!doctype html><html lang=\"ru\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>"
                    + heading + "</title><h1>" + heading + "</h1><p>" + texts.of(key) + "</p></html>\n";
        }
    }
}
