package eljur.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A pupil's mark of a period in the register itself: what it comes to, and giving it where the cells are. */
@RestController
class PupilMarkController {

    private static final int LONGEST_MARK = 20;
    private static final int LONGEST_REASON = 300;

    private final PupilOutlooks outlooks;
    private final ResultSaves saves;

    PupilMarkController(PupilOutlooks outlooks, ResultSaves saves) {
        this.outlooks = outlooks;
        this.saves = saves;
    }

    @GetMapping("/registers/{course}/results/{term}/pupils/{pupil}")
    @Allowed(entity = "period-mark", action = "read")
    PupilOutlook outlook(
            CurrentUser who, @PathVariable long course, @PathVariable long term, @PathVariable long pupil) {
        return outlooks.outlookForReading(who, course, term, pupil);
    }

    /** @param version of the mark that stood on the writer's page */
    record Typing(
            @JsonProperty(required = true) long version,
            @Nullable String mark,
            @Nullable String reason) {

        Map<String, String> of(long pupil) {
            if (version < 0) throw new Refused("typed.missing");
            return Map.of(
                    "m." + pupil, Typed.sent(mark, LONGEST_MARK),
                    "v." + pupil, String.valueOf(version),
                    "r." + pupil, reason == null ? "" : Typed.text(reason, LONGEST_REASON));
        }
    }

    /**
     * @param asks «reason»: nothing else is missing
     * @param now how it stands, so that the next try is made from that
     */
    record Unwritten(String refused, @Nullable String asks, PupilOutlook now) {}

    @PostMapping("/registers/{course}/results/{term}/pupils/{pupil}/mark")
    @Allowed(entity = "period-mark", action = "record")
    ResponseEntity<Object> give(
            CurrentUser who,
            @PathVariable long course,
            @PathVariable long term,
            @PathVariable long pupil,
            @RequestBody Typing typing) {
        try {
            saves.save(who, course, term, typing.of(pupil), false);
            return ResponseEntity.ok(outlooks.outlookForReading(who, course, term, pupil));
        } catch (UnreadResults no) {
            String said = no.errors().getOrDefault(pupil, "");
            return ResponseEntity.unprocessableContent()
                    .body(new Unwritten(
                            said,
                            no.asksReason(pupil) ? "reason" : null,
                            outlooks.outlookForReading(who, course, term, pupil)));
        }
    }
}
