package eljur.journal.registers;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Names in the order of a class list, as PostgreSQL gives them everywhere else: word by word, so that Аксёнов stands before Аксёнова
 * whatever their first names are; ё is е. Java's own order passes over the blank between the words.
 */
final class NameOrder implements Comparator<String> {

    private final Collator russian = Collator.getInstance(Locale.of("ru"));

    @Override
    public int compare(String one, String other) {
        String[] words = one.split(" ", -1), others = other.split(" ", -1);
        for (int i = 0; i < Math.min(words.length, others.length); i++) {
            int order = russian.compare(words[i], others[i]);
            if (order != 0) return order;
        }
        return Integer.compare(words.length, others.length);
    }
}
