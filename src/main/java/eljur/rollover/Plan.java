package eljur.rollover;

import eljur.rollover.SchoolYear.SchoolClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about the turn of a year.
 *
 * @param becomes by class, the name of the class it becomes; empty: it leaves. Where nothing stands, the usual holds
 * @param fates of pupils that do not go the way of their class
 */
record Plan(Terms terms, Map<Long, String> becomes, Map<Long, Fate> fates) {

    /** The oldest go, and after the ninth grade those stay who are chosen. */
    private static final int NINTH = 9, LAST = 11, PRIMARY = 4;

    /**
     * What holds for all.
     *
     * @param firstLetters of the new first classes
     * @param moreClasses names of further new classes, as those of the tenth grade
     * @param leaveOn the last day of those who leave
     */
    record Terms(
            String firstLetters,
            String moreClasses,
            Order promotion,
            Order leaving,
            @Nullable LocalDate leaveOn) {}

    /** An order of the director, as far as it was told. */
    record Order(String number, @Nullable LocalDate date) {

        static final Order NONE = new Order("", null);

        boolean isThere() {
            return !number.isEmpty() && date != null;
        }
    }

    record Fate(Kind kind, String toClass) {

        enum Kind {
            CLASS,
            LEAVING,
            CONDITIONAL
        }
    }

    /** What a school is offered that has decided nothing yet. */
    static Terms usual(List<SchoolClass> classes, LocalDate leaveOn) {
        String letters = names(classes, 1, SchoolClass::letter);
        String tenth = classes.stream().anyMatch(one -> one.grade() == NINTH)
                ? names(classes, NINTH + 1, SchoolClass::name)
                : "";
        return new Terms(letters, tenth, Order.NONE, Order.NONE, leaveOn);
    }

    private static String names(
            List<SchoolClass> classes, int grade, java.util.function.Function<SchoolClass, String> name) {
        return classes.stream().filter(one -> one.grade() == grade).map(name).collect(Collectors.joining(", "));
    }

    String becomes(SchoolClass one, List<SchoolClass> all) {
        String chosen = becomes.get(one.id());
        if (chosen != null) return chosen;
        boolean elder = all.stream().anyMatch(other -> other.grade() > PRIMARY);
        boolean leaves = one.grade() == NINTH || one.grade() >= LAST || one.grade() == PRIMARY && !elder;
        return leaves ? "" : ClassName.next(one.name(), one.grade());
    }

    /** Leaving from here is finishing a school. */
    static boolean finishes(int grade) {
        return grade == NINTH || grade >= LAST;
    }

    /** With the fourth and the ninth grade a stage of school ends, and with it the form tutor's time. */
    static boolean endsStage(int grade) {
        return grade == PRIMARY || grade == NINTH;
    }

    /** Letters stand side by side, names of classes may have a blank in them. */
    static List<String> parted(String text, boolean byBlanks) {
        return Arrays.stream(text.split(byBlanks ? "[,;\\s]+" : "[,;]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
