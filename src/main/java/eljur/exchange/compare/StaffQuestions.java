package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import eljur.exchange.formats.StaffList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A wrong digit in a day of birth looks like a second person of the name: only somebody of the school can tell them apart. */
final class StaffQuestions {

    private StaffQuestions() {}

    static @Nullable String twoRows(Questions questions, StaffList.Row first, StaffList.Row row) {
        String place = String.valueOf(first.number());
        return questions.ask(
                key(row) + "|" + first.bornOn(),
                row.number(),
                row.name().text(),
                Reason.of(
                        "import.question.two-rows",
                        row.name().text(),
                        place,
                        BirthDates.said(first.bornOn()),
                        BirthDates.said(row.bornOn())),
                List.of(
                        Questions.choice(Questions.OTHER, "import.question.two-rows.other"),
                        Questions.choice("same", "import.question.two-rows.same", place)));
    }

    static @Nullable String works(Questions questions, StaffList.Row row, List<TimetableNow.Employee> namesakes) {
        List<Question.Choice> choices = new ArrayList<>();
        choices.add(Questions.choice(Questions.OTHER, "import.question.works.other"));
        namesakes.forEach(one -> choices.add(Questions.choice(
                String.valueOf(one.id()),
                "import.question.works.same",
                BirthDates.said(one.bornOn()),
                BirthDates.said(row.bornOn()))));
        String there =
                namesakes.stream().map(one -> BirthDates.said(one.bornOn())).collect(Collectors.joining(", "));
        return questions.ask(
                key(row),
                row.number(),
                row.name().text(),
                Reason.of("import.question.works", row.name().text(), there, BirthDates.said(row.bornOn())),
                choices);
    }

    private static String key(StaffList.Row row) {
        return "staff|" + row.name().folded() + "|" + row.bornOn();
    }
}
