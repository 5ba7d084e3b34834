package eljur.exchange.sheets;

/**
 * Walks once over a CSV text without keeping anything, before it is taken apart: which sign divides its cells, whether its
 * quotes are closed, whether it is not too wide, too long, or one endless cell.
 */
final class CsvShape {

    private final String text;
    private final char delimiter;
    private int line = 1;
    private int row = 1;
    private int column = 1;
    private int length;
    private int quotedSince;

    private CsvShape(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The delimiter; throws where the text is no table that a school could have. */
    static char examine(String text) {
        char delimiter = delimiter(text);
        new CsvShape(text, delimiter).walk();
        return delimiter;
    }

    /** The sign of these that stands most often outside quotes in the first line that is not blank. */
    private static char delimiter(String text) {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        String bare = line.length() > 20_000 ? line.substring(0, 20_000) : line.replaceAll("\"[^\"]*\"", "");
        char best = ';';
        for (char candidate : new char[] {';', '\t', ','}) {
            best = count(bare, candidate) > count(bare, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private void walk() {
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            boolean startsCell = before == delimiter || before == '\n' || before == '\r';
            if (c == '"' && (quotedSince > 0 || startsCell)) {
                quotedSince = quotedSince > 0 ? 0 : line;
                before = delimiter; // of a doubled quote the second opens again at once
            } else {
                step(c);
                before = c;
            }
        }
        if (quotedSince > 0) throw new UnreadableFile("import.unreadable.csv.quote", quotedSince);
    }

    private void step(char c) {
        if (quotedSince == 0 && c == delimiter) {
            nextColumn();
        } else if (quotedSince == 0 && c == '\n') {
            nextRow();
        } else if (++length > Sheet.LONGEST_CELL) {
            throw new UnreadableFile("import.unreadable.sheet.cell", line, column, Sheet.LONGEST_CELL);
        }
    }

    private void nextColumn() {
        length = 0;
        if (++column > Sheet.MOST_COLUMNS) {
            throw new UnreadableFile("import.unreadable.sheet.columns", line, Sheet.MOST_COLUMNS);
        }
    }

    private void nextRow() {
        length = 0;
        column = 1;
        if (++row > Sheet.MOST_ROWS) {
            throw new UnreadableFile("import.unreadable.sheet.rows", Sheet.MOST_ROWS);
        }
    }
}
