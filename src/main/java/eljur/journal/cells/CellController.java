package eljur.journal.cells;

import com.fasterxml.jackson.annotation.JsonProperty;
import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.journal.CellText;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cells of a register: one save each, and the history of each. */
@RestController
class CellController {

    static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_CELL = 40;
    private static final int LONGEST_LATENESS = 90;

    private final CellSaves saves;
    private final CellHistory history;
    private final CellAnswers answers;
    private final Texts texts;
    private final Clock clock;

    CellController(CellSaves saves, CellHistory history, CellAnswers answers, Texts texts, Clock clock) {
        this.saves = saves;
        this.history = history;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /** The save as a script sends it; everything is checked before it is believed. */
    record Typing(
            @Nullable UUID op,
            @Nullable String at,
            @JsonProperty(required = true) long lesson,
            @JsonProperty(required = true) long pupil,
            @JsonProperty(required = true) long version,
            @Nullable String text,
            @JsonProperty(required = true) boolean whole,
            @Nullable String work,
            @Nullable String comment,
            @Nullable String reason,
            @Nullable Integer mark,
            @Nullable Integer minutes) {

        CellEntry checked() {
            if (op == null) throw new Refused("journal.save.without-id");
            if (minutes != null && (minutes < 1 || minutes > LONGEST_LATENESS)) throw new Refused("typed.number");
            if (mark != null && (mark < 0 || mark > CellText.MOST_MARKS)) throw new Refused("typed.number");
            return new CellEntry(
                    op,
                    Typed.moment(at),
                    lesson,
                    pupil,
                    version,
                    Typed.sent(text, LONGEST_CELL),
                    whole,
                    work == null ? null : Typed.text(work, LONGEST_CELL),
                    comment == null ? null : Typed.text(comment, LONGEST_COMMENT),
                    reason == null ? null : Typed.text(reason, LONGEST_COMMENT),
                    mark,
                    minutes);
        }
    }

    @PostMapping("/registers/{course}/cells")
    @Allowed(entity = "mark", action = "record")
    ResponseEntity<String> save(CurrentUser who, @PathVariable long course, @RequestBody Typing typing) {
        Operations.Answer answer = saves.save(who, course, typing.checked());
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @GetMapping("/registers/{course}/cells/{lesson}/{pupil}/history")
    @Allowed(entity = "history", action = "read")
    List<CellHistory.Entry> history(
            CurrentUser who, @PathVariable long course, @PathVariable long lesson, @PathVariable long pupil) {
        return history.of(who, course, lesson, pupil);
    }

    /** {@code asks}: what the page is to ask for before it sends the same again. */
    @ExceptionHandler(ReasonMissing.class)
    ResponseEntity<Silent> silent(ReasonMissing silent) {
        return ResponseEntity.unprocessableContent().body(new Silent(silent.said(texts), "reason"));
    }

    record Silent(String refused, String asks) {}

    @ExceptionHandler(CellChanged.class)
    ResponseEntity<Map<String, CellAnswers.Theirs>> changed(CellChanged changed) {
        LocalDate today = LocalDate.now(clock.withZone(changed.zone()));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(answers.theirs(changed.theirs(), changed.zone(), today));
    }
}
