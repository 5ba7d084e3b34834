package eljur.faults;

import java.util.SplittableRandom;

/**
 * The negative controls: each takes one rule away that the promise rests on, and the same oracles must find it out. One that
 * is not found out in its tries says that the campaign could not have found it either.
 */
enum Control {
    FSYNC_OFF("fsync off", true, 3, ForgetfulServer::withoutFsync),
    SYNCHRONOUS_COMMIT_OFF("synchronous_commit off", false, 3, ForgetfulServer::withoutSynchronousCommit),
    NO_OPERATION_IDS("no operation ids", false, 10, PlantedProgram::withoutOperationIds),
    NO_VERSION_CHECK("no version check", false, 10, PlantedProgram::withoutVersionCheck),
    NO_PERIOD_LOCK("no period lock", false, 30, PlantedProgram::withoutPeriodLock);

    /** One try: what the oracles say of it. */
    interface Trial {
        Verdict judged(Workplace place, SplittableRandom random) throws Exception;
    }

    private final String name;
    private final boolean needsDisk;
    private final int tries;
    private final Trial trial;

    Control(String name, boolean needsDisk, int tries, Trial trial) {
        this.name = name;
        this.needsDisk = needsDisk;
        this.tries = tries;
        this.trial = trial;
    }

    @Override
    public String toString() {
        return name;
    }

    boolean needsDisk() {
        return needsDisk;
    }

    /** @return «fsync off: caught, 37 lost», or that it was not */
    Outcome run(Workplace place, long seed) throws Exception {
        var random = new SplittableRandom(seed * 37 + ordinal());
        for (int i = 1; i <= tries; i++) {
            Verdict verdict = trial.judged(place, random.split());
            if (!verdict.clean())
                return new Outcome(true, name + ": caught, " + verdict.inWords() + (i > 1 ? ", try " + i : ""));
        }
        return new Outcome(false, name + ": NOT CAUGHT in " + tries + " tries");
    }

    record Outcome(boolean caught, String line) {}
}
