package eljur.faults;

/** A cell of a register, as an address names it. */
record Cell(long course, long lesson, long pupil) {

    @Override
    public String toString() {
        return course + "/" + lesson + "/" + pupil;
    }
}
