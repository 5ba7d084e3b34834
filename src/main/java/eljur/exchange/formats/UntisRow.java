package eljur.exchange.formats;

/** A row of GPU001: one lesson at one hour, of one class with one teacher; or of GPU002, which says no hour. */
record UntisRow(
        String number,
        String schoolClass,
        String teacher,
        String subject,
        String room,
        int day,
        int period,
        double hours,
        int line) {

    /** What is taught to whom by whom: the only thing by which rows of the two files belong together. */
    Taught taught() {
        return new Taught(schoolClass, teacher, subject);
    }

    /** Rows of one number at one hour with one subject are given together. */
    String coupling() {
        return number + " " + day + " " + period + " " + subject;
    }

    String hour() {
        return schoolClass + " " + day + " " + period;
    }

    record Taught(String schoolClass, String teacher, String subject) implements Comparable<Taught> {

        String ref() {
            return ExportedTimetable.Origin.UNTIS.ref(schoolClass + "/" + teacher + "/" + subject);
        }

        @Override
        public int compareTo(Taught other) {
            return (schoolClass + "/" + teacher).compareTo(other.schoolClass + "/" + other.teacher);
        }
    }
}
