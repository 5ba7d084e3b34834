package eljur.planner;

import com.fasterxml.jackson.annotation.JsonProperty;
import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.planner.DraftLessons.Placed;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** «Черновики»: the next timetable, put together and brought into force. */
@Controller
class DraftController {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_PLACES = 200;

    private final DraftPages pages;
    private final DraftBoard board;
    private final DraftSaves saves;
    private final Texts texts;

    DraftController(DraftPages pages, DraftBoard board, DraftSaves saves, Texts texts) {
        this.pages = pages;
        this.board = board;
        this.saves = saves;
        this.texts = texts;
    }

    @GetMapping("/timetable/drafts")
    @Allowed(entity = "timetable-draft", action = "read")
    String list(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.list(who, null, "", null));
        return "planner/drafts";
    }

    @PostMapping("/timetable/drafts")
    @Allowed(entity = "timetable-draft", action = "record")
    String begin(
            CurrentUser who,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        try {
            long draft = saves.begin(who, day(starts), Typed.text(note, LONGEST_NOTE));
            return "redirect:/timetable/drafts/" + draft;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.list(who, starts, note, no.said(texts)));
            return "planner/drafts";
        }
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() < 1900 || day.getYear() > 2999) throw new Refused("planner.draft.no-day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("planner.draft.no-day");
        }
    }

    @GetMapping("/timetable/drafts/{draft}")
    @Allowed(entity = "timetable-draft", action = "read")
    String editor(
            CurrentUser who,
            @PathVariable long draft,
            @RequestParam(name = "class", defaultValue = "0") long ofClass,
            Model model) {
        model.addAttribute("shown", pages.editor(who, draft, ofClass));
        return "planner/editor";
    }

    @GetMapping("/timetable/drafts/{draft}/board")
    @Allowed(entity = "timetable-draft", action = "read")
    @ResponseBody
    DraftBoard.Board board(CurrentUser who, @PathVariable long draft) {
        return board.of(who, draft);
    }

    /** A place as a script sends it; everything is checked before it is believed. */
    record Place(
            @JsonProperty(required = true) long id,
            @JsonProperty(required = true) long course,
            @JsonProperty(required = true) int weekday,
            @JsonProperty(required = true) int ordinal,
            @Nullable Long room,
            @Nullable String weeks) {

        Placed checked() {
            if (weekday < 1 || weekday > 7 || ordinal < 0 || ordinal > 15) throw new Refused("typed.number");
            if (weeks == null || !weeks.matches("(?=.*1)[01]{1,10}")) throw new Refused("planner.draft.no-weeks");
            return new Placed(id, course, weekday, ordinal, room, weeks);
        }
    }

    record Act(
            @Nullable UUID op,
            @JsonProperty(required = true) long seen,
            @Nullable List<Place> put,
            @Nullable List<Long> remove) {

        DraftSaves.Change checked() {
            if (op == null || put == null || remove == null || put.contains(null) || remove.contains(null))
                throw new Refused("planner.draft.unreadable");
            if (put.size() + remove.size() > MOST_PLACES) throw new Refused("planner.draft.unreadable");
            return new DraftSaves.Change(
                    op, seen, put.stream().map(Place::checked).toList(), remove);
        }
    }

    @PostMapping("/timetable/drafts/{draft}/lessons")
    @Allowed(entity = "timetable-draft", action = "record")
    ResponseEntity<String> change(CurrentUser who, @PathVariable long draft, @RequestBody Act act) {
        Operations.Answer answer = saves.change(who, draft, act.checked());
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
