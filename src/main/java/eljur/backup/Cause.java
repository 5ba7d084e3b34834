package eljur.backup;

/** Why a backup is made. */
enum Cause {
    NIGHT,
    ASKED,
    MIGRATION;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
