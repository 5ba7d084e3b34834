package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The doubts of one file, each with what was answered already. */
final class Questions {

    /** Of people of one name: another person than the one asked about. */
    static final String OTHER = "other";

    final List<Question> asked = new ArrayList<>();

    private final Map<String, String> answers;

    /** @param answers by the key of the question */
    Questions(Map<String, String> answers) {
        this.answers = answers;
    }

    /** The code of the choice; null while nobody has chosen one of these. A doubt of several rows is asked once, at the first. */
    @Nullable
    String ask(String key, int place, String name, Reason why, List<Question.Choice> choices) {
        @Nullable String given = answers.get(key);
        boolean offered = choices.stream().anyMatch(choice -> choice.code().equals(given));
        String answer = offered ? given : null;
        if (asked.stream().noneMatch(one -> one.key().equals(key)))
            asked.add(new Question(key, place, Cells.excerpt(name), why, choices, answer));
        return answer;
    }

    static Question.Choice choice(String code, String key, Object... args) {
        return new Question.Choice(code, Reason.of(key, args));
    }
}
