package eljur;

import java.util.List;

/** What may come in where an id, a text, a day is asked for. */
final class BadValues {

    static final List<String> BAD_IDS = List.of(
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e3",
            "0x10",
            "1.5",
            "abc",
            "NaN",
            "null",
            "%D1%8F",
            "%F0%9F%92%A9",
            "%C2%A01",
            "%00",
            "%0A",
            "%E2%80%AE1",
            "9".repeat(3000),
            "1'%20or%20'1'='1",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "..%2F..",
            "%ZZ",
            "%",
            "%ED%A0%80",
            "*",
            "{x}",
            "$%7B7*7%7D");

    static final List<String> BAD_TEXTS = List.of(
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u202e",
            "\u200b",
            "\ufeff",
            "е\u0301".repeat(10_000),
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table journal.mark; --",
            "{{7*7}}${7*7}",
            "я".repeat(100_000),
            "%",
            "9".repeat(30),
            "-1",
            "1,2",
            "null",
            "\uD83D\uDCA9");

    static final List<String> BAD_DAYS = List.of(
            "0000-01-01",
            "9999-12-31",
            "2026-02-29",
            "2026-13-01",
            "2026-12-32",
            "24:00",
            "16.12.2026",
            "-999999999-01-01",
            "+999999999-12-31",
            "+10000-01-01",
            "10000-01-01",
            "2026-12-16T00:00",
            "1",
            "");

    private BadValues() {}
}
