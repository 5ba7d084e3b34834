package eljur.rollover;

import eljur.rollover.SchoolYear.Pupil;
import eljur.rollover.SchoolYear.SchoolClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one pupil.
 *
 * @param to null: leaves the school
 * @param wanted the class that was chosen, where no class of this name is made; otherwise empty
 */
record Step(Pupil pupil, SchoolClass from, @Nullable Target to, Kind kind, String wanted) {

    enum Kind {
        PROMOTED("promotion"),
        CONDITIONAL("promotion"),
        REPEATED("repeated"),
        GRADUATED("graduation"),
        LEAVING("leaving");

        private final String movement;

        Kind(String movement) {
            this.movement = movement;
        }

        /** Of the order that says it. */
        String movement() {
            return movement;
        }

        boolean leaves() {
            return this == GRADUATED || this == LEAVING;
        }
    }

    static List<Step> of(SchoolYear year, Plan plan, List<Target> targets) {
        Map<Long, SchoolClass> classes = year.classById();
        Map<String, Target> byName = targets.stream().collect(Collectors.toMap(Target::name, Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (Pupil pupil : year.pupils()) {
            SchoolClass from = Objects.requireNonNull(classes.get(pupil.classId()));
            steps.add(step(
                    pupil,
                    from,
                    plan.becomes(from, year.classes()),
                    plan.fates().get(pupil.id()),
                    byName));
        }
        return steps;
    }

    private static Step step(
            Pupil pupil, SchoolClass from, String usual, Plan.@Nullable Fate fate, Map<String, Target> byName) {
        Plan.Fate.@Nullable Kind own = fate == null ? null : fate.kind();
        String name = fate == null || own != Plan.Fate.Kind.CLASS ? usual : fate.toClass();
        if (name.isEmpty() || own == Plan.Fate.Kind.LEAVING) return leaving(pupil, from, usual);
        Target to = byName.get(name);
        if (to == null) return new Step(pupil, from, null, Kind.LEAVING, name);
        Kind kind = to.grade() <= from.grade()
                ? Kind.REPEATED
                : own == Plan.Fate.Kind.CONDITIONAL ? Kind.CONDITIONAL : Kind.PROMOTED;
        return new Step(pupil, from, to, kind, "");
    }

    // After the ninth grade one may go on or not; both ways the nine classes are finished.
    private static Step leaving(Pupil pupil, SchoolClass from, String usual) {
        boolean finished = Plan.finishes(from.grade()) && (usual.isEmpty() || from.grade() == 9);
        return new Step(pupil, from, null, finished ? Kind.GRADUATED : Kind.LEAVING, "");
    }
}
