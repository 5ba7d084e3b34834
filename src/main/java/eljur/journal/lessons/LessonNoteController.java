package eljur.journal.lessons;

import com.fasterxml.jackson.annotation.JsonProperty;
import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The note of a lesson, written at the register. */
@RestController
class LessonNoteController {

    private static final int LONGEST = 500;

    private final LessonNotes notes;

    LessonNoteController(LessonNotes notes) {
        this.notes = notes;
    }

    record NoteTyped(
            @Nullable UUID op,
            @JsonProperty(required = true) long version,
            @Nullable String text) {}

    @PutMapping("/lessons/{lesson}/note")
    @Allowed(entity = "lesson-note", action = "write")
    ResponseEntity<String> note(CurrentUser who, @PathVariable long lesson, @RequestBody NoteTyped typed) {
        UUID op = typed.op();
        if (op == null) throw new Refused("journal.save.without-id");
        var entry = new LessonNotes.Entry(op, typed.version(), Typed.sent(typed.text(), LONGEST));
        var answer = notes.save(who, lesson, entry);
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @ExceptionHandler(LessonNotes.NoteChanged.class)
    ResponseEntity<Map<String, LessonNotes.Note>> changed(LessonNotes.NoteChanged changed) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("theirs", changed.theirs()));
    }
}
