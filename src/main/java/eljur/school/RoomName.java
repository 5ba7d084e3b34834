package eljur.school;

import eljur.platform.Texts;

/** A room as it is spoken of: a number is «каб. 17», a name as «Спортзал» says itself. */
public record RoomName(String name) {

    public String said(Texts texts) {
        boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
        return number ? texts.of("school.room", name) : name;
    }
}
