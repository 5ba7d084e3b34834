package eljur.school;

import eljur.platform.Refused;

/** There is one of this name already, and here it is. */
final class NameTaken extends Refused {

    private final String path;

    NameTaken(String messageKey, String name, String path) {
        super(messageKey, name);
        this.path = path;
    }

    String path() {
        return path;
    }
}
