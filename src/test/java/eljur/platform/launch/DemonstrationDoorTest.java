package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The whole program behind the door is in {@link HealthTest}; that it binds to this machine only, in {@link CommandLineTest}. */
class DemonstrationDoorTest {

    private static final int MISDIRECTED = 421;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "FORWARDED",
                "X-Forwarded-For",
                "x-forwarded-proto",
                "X-Forwarded-Host",
                "X-Forwarded-Anything",
                "X-Forwarded",
                "X-Real-IP",
                "Via",
                "via",
                "True-Client-IP",
                "CF-Connecting-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Original-Forwarded-For"
            })
    void theDemonstrationDoesNotAnswerThroughAProxyAndASchoolDoes(String header) throws Exception {
        assertThat(answer(true, header)).isEqualTo(MISDIRECTED);
        assertThat(answer(false, header)).isEqualTo(200);
    }

    @Test
    void headersOfABrowserAreNoProxys() throws Exception {
        assertThat(answer(true, "Accept")).isEqualTo(200);
        assertThat(answer(true, "X-Requested-With")).isEqualTo(200);
        assertThat(answer(true, "HX-Request")).isEqualTo(200);
    }

    private static int answer(boolean demo, String header) throws ServletException, IOException {
        var options = new LaunchOptions("127.0.0.1", 0, null, demo, LaunchOptions.DEMO_SIZE, 1, null);
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(header, "192.0.2.7");
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new DemonstrationDoor(options).doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }
}
