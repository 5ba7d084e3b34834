package eljur.homework.controls;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «График контрольных работ». */
@Controller
class ControlController {

    private final ControlPages pages;
    private final ParallelPages parallels;
    private final ControlSaves saves;
    private final ControlSpreadsheet spreadsheet;
    private final Notices notices;

    ControlController(
            ControlPages pages,
            ParallelPages parallels,
            ControlSaves saves,
            ControlSpreadsheet spreadsheet,
            Notices notices) {
        this.pages = pages;
        this.parallels = parallels;
        this.saves = saves;
        this.spreadsheet = spreadsheet;
        this.notices = notices;
    }

    @GetMapping("/control-works")
    @Allowed(entity = "control-work", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "0") long added,
            Model model) {
        model.addAttribute("shown", pages.page(who, term, whose, added, Map.of(), null));
        return "homework/control-works";
    }

    @GetMapping("/control-works/parallel")
    @Allowed(entity = "control-work", action = "read")
    String parallel(
            CurrentUser who,
            @RequestParam(defaultValue = "0") int grade,
            @RequestParam(required = false) @Nullable Long term,
            Model model) {
        model.addAttribute("shown", parallels.page(who, grade, term));
        return "homework/parallel";
    }

    @GetMapping("/control-works.xlsx")
    @Allowed(entity = "control-work", action = "read")
    ResponseEntity<byte[]> spreadsheet(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long term,
            @RequestParam(defaultValue = "all") String whose) {
        byte[] content = spreadsheet.of(pages.page(who, term, whose, 0, Map.of(), null));
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("control-works.xlsx")
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/control-works")
    @Allowed(entity = "control-work", action = "record")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        String term = typed.getOrDefault("term", "").matches("[0-9]{1,15}") ? typed.get("term") : null;
        try {
            long added = saves.add(who, typed);
            notices.leave(response, "notice.control-work-added");
            return "redirect:/control-works?added=" + added + (term == null ? "" : "&term=" + term) + whose(typed);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.page(who, term == null ? null : Long.valueOf(term), "", 0, typed, no));
            return "homework/control-works";
        }
    }

    private static String whose(Map<String, String> typed) {
        String whose = typed.getOrDefault("whose", "");
        return whose.matches("[a-z0-9-]{1,20}") ? "&whose=" + whose : "";
    }

    @PostMapping("/control-works/{work}/withdrawal")
    @Allowed(entity = "control-work", action = "record")
    String withdraw(CurrentUser who, @PathVariable long work, HttpServletResponse response) {
        saves.withdraw(who, work);
        notices.leave(response, "notice.control-work-withdrawn");
        return "redirect:/control-works";
    }
}
