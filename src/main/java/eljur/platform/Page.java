package eljur.platform;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template gets beside its own data: the frame.
 *
 * @param path of the request, to tint the menu entry one stands in
 * @param menu what this role may open, in order
 * @param user who is asking; null before sign-in
 * @param csrf the form token
 * @param notice said once after a redirect, already in words
 * @param banners what must not be overlooked
 * @param assets folder of styles and scripts
 * @param demo true when the school is the demonstration school
 */
public record Page(
        String path,
        List<MenuItem> menu,
        @Nullable PageUser user,
        FormToken csrf,
        Texts texts,
        @Nullable String notice,
        List<Banner> banners,
        String assets,
        boolean demo) {

    /** The form token: name of the field, name of the header, value. */
    public record FormToken(String field, String header, String value) {}

    public String text(String key, Object... args) {
        return texts.of(key, args);
    }

    /** Address of a style, script or picture. */
    public String asset(String file) {
        return assets + file;
    }

    public boolean family() {
        return user != null && (user.role().equals("GUARDIAN") || user.role().equals("PUPIL"));
    }

    /** One entry at most: of /diary and /diary/subjects the one that says more. */
    public boolean standsIn(MenuItem item) {
        return menu.stream()
                .filter(this::leadsHere)
                .max(Comparator.comparingInt(found -> found.path().length()))
                .filter(item::equals)
                .isPresent();
    }

    private boolean leadsHere(MenuItem item) {
        return isUnder(item.path()) || item.beside().stream().anyMatch(this::isUnder);
    }

    private boolean isUnder(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
