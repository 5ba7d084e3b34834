package eljur.backup;

/** No backup came of it. The reason is kept with the run; {@code backup.problem.} before it gives the text. */
final class UnmadeBackup extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    UnmadeBackup(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnmadeBackup(Throwable cause, String reason) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
