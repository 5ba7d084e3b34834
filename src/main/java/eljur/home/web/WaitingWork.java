package eljur.home.web;

/**
 * What waits for the deputy head.
 *
 * @param pupils whose marks from another school wait to be confirmed
 * @param permits lessons that teachers ask to be opened
 */
public record WaitingWork(int pupils, int permits) {

    public static final WaitingWork NOTHING = new WaitingWork(0, 0);
}
