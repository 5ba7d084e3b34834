package eljur.people;

import eljur.platform.Refused;
import java.util.Locale;

/** A telephone or a mail address as it is kept, whatever signs stood between its digits. */
final class ContactText {

    private ContactText() {}

    /** «8 (978) 000-00-01» is «+7 978 000-00-01»; a short number of the town stays as it is. */
    static String normal(String kind, String typed) {
        return switch (kind) {
            case "phone" -> phone(typed);
            case "email" -> email(typed);
            default -> typed;
        };
    }

    static String link(String kind, String value) {
        return switch (kind) {
            case "phone" -> "tel:" + value.replaceAll("[^0-9+]", "");
            case "email" -> "mailto:" + value;
            default -> "";
        };
    }

    private static String phone(String typed) {
        if (!typed.matches("[0-9+() .\\-]+")) throw new Refused("people.contact.no.phone");
        String digits = typed.replaceAll("[^0-9]", "");
        if (digits.length() < 5 || digits.length() > 15) throw new Refused("people.contact.no.phone");
        if (digits.length() == 10) digits = "7" + digits;
        if (digits.length() != 11 || !digits.matches("[78].*")) return typed.strip();
        return digits.replaceFirst("^.(\\d{3})(\\d{3})(\\d{2})(\\d{2})$", "+7 $1 $2-$3-$4");
    }

    private static String email(String typed) {
        if (!typed.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}"))
            throw new Refused("people.contact.no.email");
        return typed.toLowerCase(Locale.ROOT);
    }
}
