package eljur.planner;

import eljur.planner.web.SchoolWeekPage;
import eljur.planner.web.SchoolWeekPage.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the week of the school is laid on paper: upright or lying, on as few sheets as can be read at arm's length, in the largest letters that
 * fit, with what is left of the height shared out among the rows. Widths are reckoned by the mean letter of the font.
 *
 * @param tall the sheet stands upright
 * @param sheets as cut for it
 * @param points size of the letters
 * @param space above and below a line, in tenths of a millimetre
 */
record PaperFit(boolean tall, List<Sheet> sheets, double points, int space) {

    /** Millimetres inside the margins of print.css, of an A4 that lies. */
    private static final double LONG = 267, SHORT = 180, LONG_A3 = 390, SHORT_A3 = 267;

    private static final double LARGEST = 12, READABLE = 8, SMALLEST = 6;
    private static final double MM = 0.3528, LETTER = 0.55, LINE = 1.12;
    private static final double HEADING = 27, TURNED = 30, DAY = 20, NUMBER = 6, INSIDE = 1.8, RULE = 0.2;
    private static final int LEAST_SPACE = 3, MOST_SPACE = 15;

    static PaperFit of(SchoolWeekPage week, boolean large) {
        List<PaperFit> tried = new ArrayList<>();
        for (int sheets = 1; sheets <= Math.max(1, week.classes().size()); sheets++) {
            int each = Math.max(1, (week.classes().size() + sheets - 1) / sheets);
            PaperFit best = best(week.sheets(each), large);
            if (best.points >= READABLE) return best;
            tried.add(best);
        }
        return tried.stream().max(Comparator.comparingDouble(PaperFit::points)).orElseThrow();
    }

    private static PaperFit best(List<Sheet> sheets, boolean large) {
        PaperFit upright = largest(sheets, true, large), lying = largest(sheets, false, large);
        return upright.points > lying.points || (upright.points == lying.points && upright.space > lying.space)
                ? upright
                : lying;
    }

    private static PaperFit largest(List<Sheet> sheets, boolean tall, boolean large) {
        double across = large ? LONG_A3 : LONG, down = large ? SHORT_A3 : SHORT;
        double width = tall ? down : across, height = (tall ? across : down) - (tall ? TURNED : HEADING);
        for (double points = LARGEST; points > SMALLEST; points -= 0.5) {
            int space = space(sheets, width, height, points);
            if (space >= LEAST_SPACE) return new PaperFit(tall, sheets, points, Math.min(space, MOST_SPACE));
        }
        return new PaperFit(tall, sheets, SMALLEST, LEAST_SPACE);
    }

    /** What is left for a row above and below, of the fullest sheet; negative when it does not fit. */
    private static int space(List<Sheet> sheets, double width, double height, double points) {
        int least = MOST_SPACE;
        for (Sheet sheet : sheets) {
            int letters = (int) (((width - DAY - NUMBER) / sheet.classes().size() - INSIDE) / (points * MM * LETTER));
            List<Integer> lines = sheet.days().stream()
                    .flatMap(day -> day.rows().stream())
                    .map(row -> lines(row, letters))
                    .toList();
            if (lines.contains(Integer.MAX_VALUE)) return -1;
            double needed = lines.stream()
                    .mapToDouble(n -> n * points * MM * LINE + RULE)
                    .sum();
            double left = (height - needed) / (lines.size() + 1) / 2 * 10;
            least = (int) Math.min(least, Math.floor(left));
        }
        return least;
    }

    private static int lines(SchoolWeekPage.Row row, int letters) {
        return row.cells().stream()
                .mapToInt(cell -> lines((cell.text() + " " + cell.rooms()).strip(), letters))
                .max()
                .orElse(1);
    }

    /** Broken between words; a word that is longer than the line does not fit at all. */
    static int lines(String text, int letters) {
        int lines = 1, filled = 0;
        for (String word : text.split(" ", -1)) {
            if (word.length() > letters) return Integer.MAX_VALUE;
            boolean goesOn = filled > 0 && filled + 1 + word.length() <= letters;
            if (filled > 0 && !goesOn) lines++;
            filled = goesOn ? filled + 1 + word.length() : word.length();
        }
        return lines;
    }

    /** Classes of print.css: «pt85 space7». */
    public String look() {
        return "pt" + Math.round(points * 10) + " space" + space;
    }
}
