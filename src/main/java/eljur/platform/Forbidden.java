package eljur.platform;

import java.util.List;

/** It may be yours to see, but this role may not do this with anything at all. */
public class Forbidden extends RuntimeException {

    private final transient List<String> others;

    /** @param others names of the roles that the person may wear and that may do it */
    public Forbidden(List<String> others) {
        super(null, null, false, false);
        this.others = others;
    }

    List<String> others() {
        return others;
    }
}
