package eljur.bench;

import java.util.Map;

/** What came back: the body as it was on the wire, packed if it was. */
record Answer(int status, Map<String, String> headers, byte[] body) {}
