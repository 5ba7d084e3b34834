package eljur.platform;

import java.util.List;
import java.util.Set;

/**
 * One entry of the one menu; each module declares its own as a bean.
 *
 * @param ordinal place in the menu, ascending
 * @param textKey key of the word shown
 * @param icon id in {@code look/icons.svg} for the bar of a phone
 * @param path where it leads
 * @param roles names of the roles that see it
 * @param beside other addresses whose pages stand under the same entry
 */
public record MenuItem(int ordinal, String textKey, String icon, String path, Set<String> roles, List<String> beside) {

    public MenuItem(int ordinal, String textKey, String icon, String path, Set<String> roles) {
        this(ordinal, textKey, icon, path, roles, List.of());
    }
}
