package eljur.readiness;

import eljur.readiness.Check.Mends;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be there before a check has anything to look at. What stands above it comes first. */
enum Base {
    SCHOOL(null, "", new Mends("readiness", "read")),
    /** Whoever set the school up is the first of them. */
    STAFF(SCHOOL, "/imports", new Mends("import", "read")),
    CLASSES(SCHOOL, "/school/classes", new Mends("school", "change")),
    PUPILS(CLASSES, "/imports", new Mends("import", "read")),
    COURSES(CLASSES, "/courses", new Mends("course", "read")),
    WEEK(COURSES, "/imports", new Mends("import", "read"));

    private final @Nullable Base above;
    private final String path;
    private final Mends made;

    Base(@Nullable Base above, String path, Mends made) {
        this.above = above;
        this.path = path;
        this.made = made;
    }

    /** The first that is missing of those that this one stands on, itself the last; nothing when all are there. */
    Optional<Base> missing(Set<Base> there) {
        Optional<Base> before = above == null ? Optional.empty() : above.missing(there);
        return before.isPresent() || there.contains(this) ? before : Optional.of(this);
    }

    /** Where it is made. */
    String path() {
        return path;
    }

    /** The right that opens that page. */
    Mends made() {
        return made;
    }

    /** Of its words: {@code readiness.first.<key>}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
