package eljur.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Teachers who save, each in cells of their own and in common ones, and a deputy head who closes a period meanwhile. */
final class Load implements AutoCloseable {

    private static final int TEACHERS = 4, REFUSED = 422;
    private static final int OWN = 3;
    private static final double COMMON = 0.3, CLOSING = 0.25, CLOSED = 0.02;

    private final List<Teacher> teachers = new ArrayList<>();
    private final List<Cell> algebra = School.algebra();
    private final Deputy deputy;
    private final SplittableRandom random;
    private final List<Thread> atWork = new ArrayList<>();
    private volatile boolean working;

    Load(String base, Path ledgers, SplittableRandom random) throws IOException {
        this.random = random;
        for (int i = 0; i < TEACHERS; i++) {
            String login = School.TEACHERS.get(i % School.TEACHERS.size());
            var ledger = new Ledger(ledgers.resolve(login + "-" + i));
            teachers.add(new Teacher(new Session(base, login).signIn(), ledger, random.split()));
        }
        deputy = new Deputy(new Session(base, "deputy").signIn(), new Ledger(ledgers.resolve("deputy")));
    }

    /** All in the same few cells, and no period is closed. */
    void beginCrowded() {
        working = true;
        for (Teacher teacher : teachers) atWork.add(working(() -> teacher.write(teacher.any(common()))));
    }

    /** @param closing the course whose period is closed some time within these milliseconds */
    void begin(long closing, int within) {
        working = true;
        for (int i = 0; i < TEACHERS; i++) atWork.add(teaching(teachers.get(i), own(i), closing));
        int pause = random.nextInt(Math.max(1, within));
        atWork.add(Thread.ofPlatform().daemon().start(() -> {
            Pause.millis(pause);
            if (working) deputy.close(closing);
        }));
    }

    /** At one moment a mark in each cell of the course, and the closing of its period. */
    void closeAmidMarks(long course) {
        List<Cell> cells = School.cellsOf(course);
        var gate = new CyclicBarrier(cells.size() + 1);
        for (int i = 0; i < cells.size(); i++) atWork.add(released(gate, teachers.get(i), cells.get(i)));
        atWork.add(released(gate, () -> deputy.close(course)));
        end();
    }

    /** Everybody finishes what is under way, until the answer is definite. */
    void end() {
        working = false;
        try {
            for (Thread one : atWork) one.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        atWork.clear();
    }

    /** The school is gone for good: nothing is repeated any more. */
    void giveUp() {
        teachers.forEach(Teacher::giveUp);
        end();
    }

    /** The teachers do not believe a conflict about what they sent before: they look, and send the same once more. */
    void insist() {
        teachers.forEach(Teacher::insist);
    }

    /** Has a save been acknowledged that was sent after this moment? */
    boolean savedAfter(long moment) {
        return teachers.stream().anyMatch(teacher -> teacher.lastAcknowledgedSent() - moment > 0);
    }

    /** Works on until so many saves are acknowledged, on a slow machine too. */
    void awaitAcknowledged(int saves) {
        Pause.untilSo(
                saves + " saves are acknowledged",
                60,
                () -> teachers.stream().mapToInt(Teacher::acknowledged).sum() >= saves);
    }

    long doubts() {
        return teachers.stream().mapToLong(Teacher::doubts).sum();
    }

    int unfitAnswers() {
        return teachers.stream().mapToInt(Teacher::unfitAnswers).sum();
    }

    int signedInAgain() {
        return teachers.stream().mapToInt(Teacher::signedInAgain).sum();
    }

    /** Read from the ledgers: what was done since it was last asked. */
    Collection<Save> newSaves() {
        return teachers.stream()
                .flatMap(teacher -> teacher.ledger().newSaves().stream())
                .toList();
    }

    Collection<Long> newClosings() {
        return deputy.ledger().newClosings();
    }

    @Override
    public void close() {
        end();
        Stream.concat(teachers.stream(), Stream.of(deputy)).forEach(Load::put);
    }

    private Thread teaching(Teacher teacher, List<Cell> own, long closing) {
        var open = new AtomicBoolean(true);
        return working(() -> {
            boolean there = teacher.chance(open.get() ? CLOSING : CLOSED);
            int status = teacher.write(
                    teacher.any(there ? School.cellsOf(closing) : teacher.chance(COMMON) ? common() : own));
            if (there && status == REFUSED) open.set(false);
        });
    }

    private static Thread released(CyclicBarrier gate, Teacher teacher, Cell cell) {
        return released(gate, () -> teacher.write(cell));
    }

    private static Thread released(CyclicBarrier gate, Runnable act) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                gate.await(30, TimeUnit.SECONDS);
                act.run();
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Thread working(Runnable save) {
        return Thread.ofPlatform().daemon().start(() -> {
            while (working) save.run();
        });
    }

    private List<Cell> own(int teacher) {
        return algebra.subList(teacher * OWN, (teacher + 1) * OWN);
    }

    private List<Cell> common() {
        return algebra.subList(TEACHERS * OWN, algebra.size());
    }

    private static void put(AutoCloseable away) {
        try {
            away.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
