package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Объём домашних заданий». */
@Controller
class VolumeController {

    private final VolumePages pages;

    VolumeController(VolumePages pages) {
        this.pages = pages;
    }

    @GetMapping("/homework-volume")
    @Allowed(entity = "homework-volume", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            Model model) {
        model.addAttribute("volume", pages.page(who, week));
        return "homework/volume";
    }
}
