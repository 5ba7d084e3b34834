package eljur.rollover;

import eljur.rollover.SchoolYear.SchoolClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class of the next year.
 *
 * @param sources the classes that become it; none of a new one
 * @param model a class of its grade as it was this year, which shows what is taught in it; null where there was none
 */
record Target(
        String name,
        int grade,
        String letter,
        String scheme,
        List<SchoolClass> sources,
        @Nullable SchoolClass model) {

    private static final int FIRST = 1;

    /** In the order of grades. */
    static List<Target> of(List<SchoolClass> classes, Plan plan) {
        List<String> names = classes.stream().map(SchoolClass::name).toList();
        Map<String, Target> targets = new LinkedHashMap<>();
        for (String letter : Plan.parted(plan.terms().firstLetters(), true)) {
            String name = ClassName.of(FIRST, letter, names);
            targets.put(name, made(name, FIRST, letter, List.of(), classes));
        }
        for (SchoolClass one : classes) {
            String name = plan.becomes(one, classes);
            if (name.isEmpty()) continue;
            List<SchoolClass> sources = new ArrayList<>(
                    targets.containsKey(name) ? targets.get(name).sources() : List.of());
            sources.add(one);
            targets.put(name, made(name, one.grade() + 1, one.letter(), sources, classes));
        }
        for (String name : Plan.parted(plan.terms().moreClasses(), false))
            targets.computeIfAbsent(
                    name, any -> made(name, ClassName.grade(name), ClassName.letter(name), List.of(), classes));
        return targets.values().stream()
                .sorted(Comparator.comparingInt(Target::grade))
                .toList();
    }

    private static Target made(
            String name, int grade, String letter, List<SchoolClass> sources, List<SchoolClass> classes) {
        List<SchoolClass> ofGrade =
                classes.stream().filter(one -> one.grade() == grade).toList();
        SchoolClass model = ofGrade.stream()
                .filter(one -> one.letter().equals(letter))
                .findFirst()
                .orElse(ofGrade.isEmpty() ? null : ofGrade.getFirst());
        String scheme = model != null
                ? model.scheme()
                : sources.isEmpty() ? "quarter" : sources.getFirst().scheme();
        return new Target(name, grade, letter, scheme, List.copyOf(sources), model);
    }

    boolean isOf(SchoolClass one) {
        return sources.contains(one);
    }
}
