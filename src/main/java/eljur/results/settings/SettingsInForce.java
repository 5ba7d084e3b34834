package eljur.results.settings;

import eljur.results.settings.Setting.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which setting holds: one for a subject before one for all, one for fewer grades before one for more, of the like the latest. */
public final class SettingsInForce {

    private static final Comparator<Setting> MOST_TELLING = Comparator.comparing(
                    (Setting setting) -> setting.subject() == null)
            .thenComparing(setting -> setting.toGrade() - setting.fromGrade())
            .thenComparing(Setting::since, Comparator.reverseOrder())
            .thenComparing(Setting::id, Comparator.reverseOrder());

    private final List<Setting> all;

    SettingsInForce(List<Setting> all) {
        this.all = List.copyOf(all);
    }

    public Optional<Setting> of(Kind kind, int grade, @Nullable Long subject, LocalDate day) {
        return all.stream().filter(one -> one.fits(kind, grade, subject, day)).min(MOST_TELLING);
    }

    /** Those of subjects that are taught as several: of each subject the one that holds. */
    public List<Setting> groups(int grade, LocalDate day) {
        return all.stream()
                .filter(one -> one.kind() == Kind.SUBJECT_GROUP && one.subject() != null)
                .map(Setting::subject)
                .distinct()
                .flatMap(subject -> of(Kind.SUBJECT_GROUP, grade, subject, day).stream())
                .toList();
    }

    /** Those that hold for some grade of a kind of course, in a subject: what a page names as its grounds. */
    public List<Setting> all(String course, long subject, LocalDate day) {
        return Kind.ofCourse(course).stream()
                .flatMap(kind -> IntStream.rangeClosed(1, 11)
                        .mapToObj(grade -> of(kind, grade, subject, day))
                        .flatMap(Optional::stream)
                        .distinct())
                .toList();
    }

    List<Setting> all() {
        return all;
    }
}
