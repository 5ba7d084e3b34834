package eljur.demo;

/** How well a pupil does, on the scale of marks: in general, and a little better or worse in each subject. */
final class PupilAbility {

    private static final double MEAN = 3.95;

    private PupilAbility() {}

    static double in(long seed, long pupil, String subject) {
        double general = Dice.of(seed, "ability", pupil).normal(MEAN, 0.5);
        double own = Dice.of(seed, "ability", pupil, subject).normal(0, 0.25);
        return Math.clamp(general + own, 2.6, 4.9);
    }

    /** A mark from 2 to 5, around the ability. */
    static int mark(double ability, double harder, Dice dice) {
        return Math.clamp(Math.round(dice.normal(ability - harder, 0.62)), 2, 5);
    }
}
