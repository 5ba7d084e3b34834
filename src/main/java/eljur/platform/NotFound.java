package eljur.platform;

/** Not there, or not yours: the two must look the same to a stranger. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, false);
    }
}
