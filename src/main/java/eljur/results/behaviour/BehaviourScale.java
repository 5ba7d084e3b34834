package eljur.results.behaviour;

import eljur.platform.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** By what behaviour is judged. Source and days: {@code rules/behaviour.properties}. */
enum BehaviourScale {
    PASS,
    WORDS,
    POINTS;

    private static final Properties SAID = Rules.read("behaviour");

    static BehaviourScale of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** The first day on which a school may judge behaviour at all. */
    static LocalDate pilot() {
        return LocalDate.parse(SAID.getProperty("pilot"));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The best first. */
    List<String> signs() {
        return List.of(SAID.getProperty("scale." + stored()).split(";", -1));
    }

    /** A mark that nobody should meet without a word of why. */
    boolean isLowest(String value) {
        return signs().getLast().equals(value);
    }

    /** @param value as it is stored */
    boolean holds(String value) {
        return signs().contains(value);
    }
}
