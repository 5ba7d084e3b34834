package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** By when what belongs to a lesson is due, said to whoever writes it. */
@Component
class LessonDeadlines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Rights rights;
    private final Texts texts;

    LessonDeadlines(Rights rights, Texts texts) {
        this.rights = rights;
        this.texts = texts;
    }

    /** @param open the reader may write; who may not is told nothing but when the marks of a work are due */
    List<String> of(CurrentUser who, LessonHeads.Head head, LocalDate today, boolean open) {
        List<String> said = new ArrayList<>();
        if (head.marksDue() != null && rights.any(who.role(), "mark", "record"))
            said.add(texts.of(
                    today.isAfter(head.marksDue()) ? "journal.lesson.due.marks-past" : "journal.lesson.due.marks",
                    String.valueOf(head.marksFor()),
                    DATE.format(head.day()),
                    DATE.format(head.marksDue())));
        if (open && !head.permitted())
            said.add(texts.of(
                    "journal.lesson.due.lesson",
                    filled(head),
                    DATE.format(head.day().plusDays(head.editWindowDays()))));
        return said;
    }

    private String filled(LessonHeads.Head head) {
        String day = DATE.format(head.day().plusDays(head.lessonDays()));
        return head.lessonUntil() == null
                ? day
                : texts.of("journal.lesson.due.hour", day, TIME.format(head.lessonUntil()));
    }
}
