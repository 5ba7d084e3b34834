package eljur.journal.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column of marks as it comes out of a spreadsheet. A line with a name goes to the pupil of that name, one without to the pupil at its
 * place in the list; an empty line leaves its pupil alone. What goes to nobody is kept, to be told.
 *
 * @param values what was written for whom, as typed
 * @param left lines that belong to nobody
 */
record PastedColumn(Map<Long, String> values, List<Left> left) {

    /** Why a line goes to nobody. */
    enum Why {
        UNKNOWN,
        SEVERAL,
        NAMELESS,
        TWICE,
        BEYOND
    }

    record Left(String line, Why why) {}

    /** A pupil in the order of the list. */
    record Seat(long pupil, String name) {}

    /** «Name 5»: at least one word that is written as a name, then a mark; or a longer word in small letters, then a figure. */
    private static final Pattern TYPED = Pattern.compile(".*\\p{Lu}\\p{L}{2,}.* \\S+|.*\\p{L}{4,}.* [0-9][0-9/.,]*");

    static PastedColumn of(String text, List<Seat> seats) {
        Map<Long, String> values = new LinkedHashMap<>();
        List<Left> left = new ArrayList<>();
        String[] lines = text.split("\n");
        boolean named = Arrays.stream(lines).anyMatch(line -> !name(line).isEmpty());
        for (int n = 0; n < lines.length; n++) {
            if (lines[n].isBlank()) continue;
            String value = value(lines[n]), name = name(lines[n]);
            // Where some lines bear names, a bare mark among them belongs to nobody for sure.
            List<Seat> meant = !name.isEmpty() ? named(name, seats) : named ? List.of() : at(n, seats);
            if (meant.size() != 1) left.add(new Left(lines[n].strip(), why(name, named, meant)));
            else if (values.containsKey(meant.getFirst().pupil())) left.add(new Left(lines[n].strip(), Why.TWICE));
            else if (!value.isEmpty()) values.put(meant.getFirst().pupil(), value);
        }
        return new PastedColumn(values, List.copyOf(left));
    }

    private static Why why(String name, boolean named, List<Seat> meant) {
        if (name.isEmpty()) return named ? Why.NAMELESS : Why.BEYOND;
        return meant.isEmpty() ? Why.UNKNOWN : Why.SEVERAL;
    }

    // The mark stands in the last cell of the line; a spreadsheet writes a four as «4,0».
    private static String value(String line) {
        String last = line.substring(parting(line) + 1).strip();
        return last.replaceFirst("^([0-9]{1,3})[.,]0+$", "$1");
    }

    /** The longest of the cells before the last that has letters; empty for none. */
    private static String name(String line) {
        String name = "";
        int last = parting(line);
        if (last < 0) return name;
        for (String cell : line.substring(0, last).split("\t"))
            if (cell.chars().anyMatch(Character::isLetter) && cell.strip().length() > name.length())
                name = cell.strip();
        return name;
    }

    // Before the mark stands a tab, or in a typed line a blank after a name.
    private static int parting(String line) {
        int tab = line.lastIndexOf('\t');
        if (tab >= 0) return tab;
        String typed = line.stripTrailing();
        return TYPED.matcher(typed).matches() ? typed.lastIndexOf(' ') : -1;
    }

    private static List<Seat> at(int n, List<Seat> seats) {
        return n < seats.size() ? List.of(seats.get(n)) : List.of();
    }

    private static List<Seat> named(String name, List<Seat> seats) {
        String[] asked = words(name);
        return seats.stream().filter(seat -> isMeant(asked, words(seat.name()))).toList();
    }

    // The surname whole, then names or their first letters, as many as both have.
    private static boolean isMeant(String[] asked, String[] name) {
        if (!asked[0].equals(name[0])) return false;
        for (int n = 1; n < Math.min(asked.length, name.length); n++) if (!name[n].startsWith(asked[n])) return false;
        return true;
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435').strip().split("[\\s.]+");
    }
}
