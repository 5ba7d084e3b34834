package eljur.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A class of this year.
 *
 * @param id also of the group of the whole class
 * @param stream which of the parallel classes: 0 is «А»; each stream has teachers and rooms of its own
 * @param seats how many pupils are in it at the day of the first start
 */
record SchoolClass(long id, int grade, int stream, String letter, int seats) {

    private static final int SEATS_IN_10 = 6;
    private static final int SEATS_IN_11 = 2;
    private static final int PUPILS_OF_A_STREAM = 250;

    String name() {
        return grade + "-" + letter;
    }

    /** The upper grades go by half-years. */
    String scheme() {
        return grade >= 10 ? "half" : "quarter";
    }

    boolean is(int otherGrade, int otherStream) {
        return grade == otherGrade && stream == otherStream;
    }

    /**
     * Eleven grades for so many pupils. The village has one class in each, six pupils in the tenth and two in the
     * eleventh; a larger school has parallel classes, half as many in the upper two.
     */
    static List<SchoolClass> of(int pupils, long firstId) {
        int streams = Math.max(1, Math.ceilDiv(pupils, PUPILS_OF_A_STREAM)), upper = Math.max(1, streams / 2);
        int lower = 9 * streams, rest = pupils - upper * (SEATS_IN_10 + SEATS_IN_11);
        List<SchoolClass> classes = new ArrayList<>();
        for (int grade = 1; grade <= 11; grade++)
            for (int stream = 0; stream < (grade < 10 ? streams : upper); stream++) {
                int n = classes.size();
                int seats = grade == 10 ? SEATS_IN_10 : grade == 11 ? SEATS_IN_11 : shared(rest, lower, n);
                classes.add(new SchoolClass(firstId + n, grade, stream, letter(stream), seats));
            }
        return classes;
    }

    // No two classes are alike: what one has more than its share, its neighbour has less.
    private static int shared(int pupils, int classes, int n) {
        int fair = pupils / classes + (n < pupils % classes ? 1 : 0);
        boolean paired = n % 2 == 1 || n + 1 < classes;
        int more = fair > 8 && paired ? 1 + n / 2 % 3 : 0;
        return n % 2 == 0 ? fair + more : fair - more;
    }

    private static String letter(int stream) {
        return DemoTexts.of("school.letters").substring(stream, stream + 1);
    }
}
