package eljur.platform;

/**
 * Not now, and by no fault of what was asked: nothing was changed, the same may be sent again and will be taken. The answer is 503 with
 * the time after which it is worth a try; a device keeps what was typed and sends it by itself.
 *
 * <p>Behind the key stands the sentence for a script, whose device keeps the record; behind {@code key.page} the one for a form,
 * which keeps nothing.
 */
public class TryLater extends RuntimeException {

    /** When the device tries again. */
    static final int SECONDS = 15;

    private final String messageKey;

    public TryLater(String messageKey) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
    }

    String said(Texts texts) {
        return texts.of(messageKey);
    }

    String saidOnPage(Texts texts) {
        return texts.of(messageKey + ".page");
    }
}
