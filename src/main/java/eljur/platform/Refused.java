package eljur.platform;

/**
 * The school says no: a rule stands against what was asked, and nothing was changed.
 *
 * <p>The text behind the key has three parts: what did not happen, why (rule, number, date), what to do now.
 */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final transient Object[] args;

    public Refused(String messageKey, Object... args) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.args = args;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args.clone();
    }

    /** The refusal in words. */
    public String said(Texts texts) {
        return texts.of(messageKey, args);
    }
}
