package eljur.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the frame of a page shows it.
 *
 * @param account what is kept on a device is kept under it
 * @param name as in «Ткачук О. В.»
 * @param role name of the role worn now
 * @param roles names of all roles the person may wear
 * @param theme light, dark, or null: as the system has it
 */
public record PageUser(
        long account,
        String name,
        String role,
        List<String> roles,
        @Nullable String theme) {

    static final String ATTRIBUTE = PageUser.class.getName();

    /** Lets the frame of the page answering this request show the person. */
    public void showOn(jakarta.servlet.http.HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
