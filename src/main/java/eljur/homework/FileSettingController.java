package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.homework.files.FileSettings;
import eljur.platform.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Файлы заданий», reached from «Состояние». */
@Controller
class FileSettingController {

    private final FileSettingPages pages;
    private final FileSettings settings;
    private final Notices notices;

    FileSettingController(FileSettingPages pages, FileSettings settings, Notices notices) {
        this.pages = pages;
        this.settings = settings;
        this.notices = notices;
    }

    @GetMapping("/homework-files")
    @Allowed(entity = "file-setting", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.page(who, Map.of(), null));
        return "homework/files-setting";
    }

    @PostMapping("/homework-files")
    @Allowed(entity = "file-setting", action = "change")
    String save(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(
                response, "notice.homework-files", "/homework-files", () -> settings.save(who, typed), no -> {
                    model.addAttribute("shown", pages.page(who, typed, no));
                    return "homework/files-setting";
                });
    }
}
