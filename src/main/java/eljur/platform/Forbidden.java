package eljur.platform;

/** It may be yours to see, but this role may not do this with anything at all. */
public class Forbidden extends RuntimeException {

    public Forbidden() {
        super(null, null, false, false);
    }
}
