package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Объём домашних заданий». */
@Controller
class VolumeController {

    private final VolumePages pages;
    private final FirstGradeNorm norm;
    private final Notices notices;

    VolumeController(VolumePages pages, FirstGradeNorm norm, Notices notices) {
        this.pages = pages;
        this.norm = norm;
        this.notices = notices;
    }

    @GetMapping("/homework-volume")
    @Allowed(entity = "homework-volume", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            Model model) {
        model.addAttribute("volume", pages.page(who, week, Map.of(), null));
        return "homework/volume";
    }

    @PostMapping("/homework-volume/first-grade")
    @Allowed(entity = "homework-norm", action = "record")
    String firstGrade(
            CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(
                response, "notice.homework-norm", "/homework-volume", () -> norm.record(who, typed), no -> {
                    model.addAttribute("volume", pages.page(who, null, typed, no));
                    return "homework/volume";
                });
    }
}
