package eljur.platform.postgres;

/** The program cannot start as it was asked to: one line for the person who started it. */
public final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] args;

    /** @param key of the text that says what is wrong and what to do; args stand for its {0}, {1}… */
    public LaunchRefused(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    public LaunchRefused(Throwable cause, String key, Object... args) {
        this(key, args);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
