package eljur.upkeep;

import eljur.platform.Texts;

/** Amounts of room in words: nobody frees bytes. */
record Bytes(Texts texts) {

    private static final double MB = 1e6, GB = 1e9;

    String said(long bytes) {
        if (bytes >= GB) return texts.of("upkeep.gb", String.format(Texts.RUSSIAN, "%.1f", bytes / GB));
        return texts.of("upkeep.mb", String.format(Texts.RUSSIAN, "%.0f", Math.ceil(bytes / MB)));
    }
}
