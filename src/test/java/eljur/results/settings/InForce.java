package eljur.results.settings;

import java.util.List;

/** Settings for tests of the rules that ask them. */
public final class InForce {

    private InForce() {}

    public static SettingsInForce of(Setting... settings) {
        return new SettingsInForce(List.of(settings));
    }
}
