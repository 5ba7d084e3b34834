package eljur.home.web;

/**
 * What waits for the deputy head.
 *
 * @param pupils whose marks from another school wait to be confirmed
 * @param permits lessons that teachers ask to be opened
 * @param reopenings closed periods that somebody else asks to be opened
 * @param reopeningTerm of the first of these
 * @param plans of topics sent for approval
 */
public record WaitingWork(int pupils, int permits, int reopenings, long reopeningTerm, int plans) {

    public static final WaitingWork NOTHING = new WaitingWork(0, 0, 0, 0, 0);
}
