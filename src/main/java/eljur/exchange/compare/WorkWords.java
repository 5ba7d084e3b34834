package eljur.exchange.compare;

import eljur.exchange.compare.TopicsNow.Work;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds of work as people type them: by code, name or short name; a word that is none of these is answered with the nearest one. */
final class WorkWords {

    /** So many letters of a word may be wrong, and one still sees which was meant. */
    private static final int SLIPS = 2;

    private static final int SHORTEST = 4;

    private WorkWords() {}

    /** The code; null where no kind of work is called so. */
    static @Nullable String find(String typed, List<Work> works) {
        String word = Cells.bare(typed);
        return works.stream()
                .filter(work -> words(work).anyMatch(word::equals))
                .map(Work::code)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> words(Work work) {
        return Stream.of(work.code(), work.name(), work.shortName()).map(Cells::bare);
    }

    static Reason refused(String typed, List<Work> works) {
        List<Work> near = works.stream().filter(work -> isNear(typed, work)).toList();
        String there = works.stream()
                .filter(work -> near.size() != 1 || !work.equals(near.getFirst()))
                .map(Work::name)
                .collect(Collectors.joining(", "));
        return near.size() == 1
                ? Reason.of(
                        "import.topic.work-near",
                        Cells.excerpt(typed),
                        near.getFirst().name(),
                        there)
                : Reason.of("import.topic.work", Cells.excerpt(typed), there);
    }

    private static boolean isNear(String typed, Work work) {
        String word = Cells.bare(typed), name = Cells.bare(work.name());
        if (word.length() < SHORTEST) return false;
        return name.startsWith(word) || word.startsWith(name) || slips(word, name) <= SLIPS;
    }

    /** How many letters must be put in, left out or changed to make the one of the other. */
    private static int slips(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) above[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
