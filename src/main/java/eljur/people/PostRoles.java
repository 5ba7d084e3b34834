package eljur.people;

import eljur.access.Role;
import eljur.platform.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which role a post suggests beside the teacher's. Data with its source, {@code rules/post-roles.properties}. */
final class PostRoles {

    private static final Properties POSTS = Rules.read("post-roles");

    private PostRoles() {}

    /** None for a teacher's post, and for one that has nothing to do with the journal; never the administrator's. */
    static @Nullable Role proposed(String post) {
        String plain = plain(post);
        if (has(plain, "not")) return null;
        if (has(plain, "deputy")) return has(plain, "activities") ? Role.ACTIVITIES_DEPUTY : Role.DEPUTY_HEAD;
        if (has(plain, "head")) return Role.HEAD;
        if (has(plain, "secretary")) return Role.SECRETARY;
        if (has(plain, "psychologist")) return Role.PSYCHOLOGIST;
        return has(plain, "nurse") ? Role.NURSE : null;
    }

    // «Зам. директора», «зам.директора» and «зам директора» are one.
    private static String plain(String post) {
        return " "
                + post.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ").strip() + " ";
    }

    private static boolean has(String plain, String key) {
        return List.of(POSTS.getProperty(key).split(",", -1)).stream()
                .anyMatch(words -> plain.contains(" " + words + " "));
    }
}
