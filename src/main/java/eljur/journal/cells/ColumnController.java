package eljur.journal.cells;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Отметки за работу»: one work for the whole class, pasted from a spreadsheet or the same for all. */
@Controller
class ColumnController {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TITLE = 120, LONGEST_MARK = 40, LONGEST_COLUMN = 20_000;

    private final ColumnPages pages;
    private final ColumnSaves saves;
    private final Notices notices;

    ColumnController(ColumnPages pages, ColumnSaves saves, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.notices = notices;
    }

    @GetMapping("/lessons/{lesson}/column")
    @Allowed(entity = "mark", action = "record")
    String start(CurrentUser who, @PathVariable long lesson, Model model) {
        model.addAttribute("column", pages.start(who, lesson));
        return "journal/column";
    }

    @PostMapping("/lessons/{lesson}/column/draft")
    @Allowed(entity = "mark", action = "record")
    String draft(CurrentUser who, @PathVariable long lesson, @RequestParam Map<String, String> typed, Model model) {
        Typed.text(typed.get("column"), LONGEST_COLUMN);
        model.addAttribute("column", pages.draft(who, lesson, typed));
        return "journal/column";
    }

    @PostMapping("/lessons/{lesson}/column")
    @Allowed(entity = "mark", action = "record")
    String save(
            CurrentUser who,
            @PathVariable long lesson,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            saves.save(who, lesson, entry(typed));
            notices.leave(response, "notice.column-written");
            return "redirect:/lessons/" + lesson;
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("column", pages.refused(who, lesson, typed, no));
            return "journal/column";
        }
    }

    private static ColumnEntry entry(Map<String, String> typed) {
        Map<Long, ColumnEntry.Typed> marks = new LinkedHashMap<>();
        for (String field : typed.keySet())
            if (field.matches("m\\.[0-9]{1,18}")) {
                long pupil = Long.parseLong(field.substring(2));
                marks.put(
                        pupil,
                        new ColumnEntry.Typed(
                                Typed.text(typed.get(field), LONGEST_MARK), seen(typed.get("v." + pupil))));
            }
        return new ColumnEntry(
                op(typed.getOrDefault("op", "")),
                Typed.text(typed.get("work"), LONGEST_MARK),
                Typed.text(typed.get("title"), LONGEST_TITLE),
                Typed.text(typed.get("reason"), LONGEST_REASON),
                marks);
    }

    private static long seen(@Nullable String version) {
        if (version == null || !version.matches("[0-9]{1,18}")) throw new Refused("typed.missing");
        return Long.parseLong(version);
    }

    private static UUID op(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Refused("journal.save.without-id");
        }
    }
}
