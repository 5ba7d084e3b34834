package eljur.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The school whose data the running work is about. The request's session sets it; a job says it itself. */
public final class CurrentSchool {

    private static final ThreadLocal<@Nullable SchoolId> SCHOOL = new ThreadLocal<>();

    private CurrentSchool() {}

    /** Runs work that belongs to a school: each transaction in it sees that school's rows only. */
    public static <T> T in(SchoolId school, Supplier<T> work) {
        SchoolId before = SCHOOL.get();
        SCHOOL.set(school);
        try {
            return work.get();
        } finally {
            SCHOOL.set(before);
        }
    }

    static @Nullable SchoolId get() {
        return SCHOOL.get();
    }

    static void enter(SchoolId school) {
        SCHOOL.set(school);
    }

    static void leave() {
        SCHOOL.remove();
    }
}
