package eljur.backup;

/** A file that is no backup to rely on; nothing was touched. The key's text says why and what to do. */
final class UnusableBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] args;

    UnusableBackup(String reason, Object... args) {
        super(reason);
        this.key = "backup.unusable." + reason;
        this.args = args;
    }

    UnusableBackup(Throwable cause, String reason, Object... args) {
        this(reason, args);
        initCause(cause);
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.clone();
    }
}
