package eljur.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The database goes away in the middle of a request: whoever asked is told that it did not work. */
class LostDatabaseTest {

    static Stream<TransactionException> faults() {
        var broken = new SQLException("An I/O error occurred while sending to the backend.", new EOFException());
        return Stream.of(
                new CannotCreateTransactionException("The school could not be set", broken),
                new TransactionSystemException("Could not roll back", new SQLException("Broken pipe")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isAFaultAndNotAnEmptyYes(TransactionException fault) throws Exception {
        var answer = asked(fault, new Refusals(new Texts()));
        MockHttpServletResponse response = answer.getResponse();
        assertThat(response.getStatus()).isEqualTo(500);
        // Where the server looks for what it writes into the log.
        assertThat(answer.getRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .isSameAs(fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutUsItWouldBeAnEmptyYes(TransactionException fault) throws Exception {
        MockHttpServletResponse response = asked(fault, new Object()).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEmpty();
    }

    private static MvcResult asked(TransactionException fault, Object advice) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Saving(fault))
                .setControllerAdvice(advice)
                .build()
                .perform(MockMvcRequestBuilders.post("/saving"))
                .andReturn();
    }

    @RestController
    public record Saving(TransactionException fault) {

        @PostMapping("/saving")
        public String save() {
            throw fault;
        }
    }
}
