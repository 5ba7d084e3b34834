package eljur.bench;

import java.io.IOException;

/** What one connection asks again and again. */
interface Visit {

    /** The next request; what it takes to make it ready is not measured. */
    byte[] next(HttpConnection connection) throws IOException;

    /** Looks at what came back, so that a refusal is never counted as an answer. */
    void take(Answer answer) throws IOException;

    /** The same page again and again. */
    static Visit page(byte[] request) {
        return new Visit() {
            @Override
            public byte[] next(HttpConnection connection) {
                return request;
            }

            @Override
            public void take(Answer answer) {
                expect(200, answer);
            }
        };
    }

    static void expect(int status, Answer answer) {
        if (answer.status() != status)
            throw new IllegalStateException("Answered " + answer.status() + " instead of " + status + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
