package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.homework.files.HeldFiles;
import eljur.homework.files.Uploads;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** «Задания»: homework set ahead in a course, changed, withdrawn. */
@Controller
class AssignmentController {

    private final AssignmentPages pages;
    private final AssignmentSaves saves;
    private final Uploads uploads;
    private final HeldFiles held;
    private final Notices notices;

    AssignmentController(
            AssignmentPages pages, AssignmentSaves saves, Uploads uploads, HeldFiles held, Notices notices) {
        this.pages = pages;
        this.saves = saves;
        this.uploads = uploads;
        this.held = held;
        this.notices = notices;
    }

    @GetMapping("/registers/{course}/homework")
    @Allowed(entity = "assignment", action = "read")
    String list(
            CurrentUser who, @PathVariable long course, @RequestParam(defaultValue = "") String refused, Model model) {
        model.addAttribute("list", pages.list(who, course, AssignmentPages.nothing(), unread(refused)));
        return "homework/assignments";
    }

    @PostMapping("/registers/{course}/homework")
    @Allowed(entity = "assignment", action = "record")
    String set(
            CurrentUser who,
            @PathVariable long course,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        var read = read(who, files);
        return notices.after(
                response,
                "notice.homework-set" + renamed(read),
                "/registers/" + course + "/homework",
                () -> saves.set(who, course, typed, read.all()),
                no -> {
                    keep(who, typed, read);
                    model.addAttribute("list", pages.list(who, course, typed, no));
                    return "homework/assignments";
                });
    }

    @GetMapping("/assignments/{assignment}")
    @Allowed(entity = "assignment", action = "read")
    String page(
            CurrentUser who,
            @PathVariable long assignment,
            @RequestParam(defaultValue = "") String refused,
            Model model) {
        model.addAttribute("shown", pages.page(who, assignment, AssignmentPages.nothing(), unread(refused)));
        return "homework/assignment";
    }

    @PostMapping("/assignments/{assignment}")
    @Allowed(entity = "assignment", action = "record")
    String change(
            CurrentUser who,
            @PathVariable long assignment,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        var read = read(who, files);
        return notices.after(
                response,
                "notice.homework-changed" + renamed(read),
                "/assignments/" + assignment,
                () -> saves.change(who, assignment, typed, read.all()),
                no -> {
                    keep(who, typed, read);
                    model.addAttribute("shown", pages.page(who, assignment, typed, no));
                    return "homework/assignment";
                });
    }

    private Uploads.Sorted read(CurrentUser who, @Nullable List<MultipartFile> files) {
        return uploads.read(who, files == null ? List.of() : files);
    }

    private static String renamed(Uploads.Sorted read) {
        return read.files().stream().allMatch(one -> one.sentName().isEmpty()) ? "" : "-renamed";
    }

    // Browsers forget chosen files; the page shows them as kept, to be sent with the next try.
    private void keep(CurrentUser who, MultiValueMap<String, String> typed, Uploads.Sorted read) {
        held.keep(who, read.files()).forEach(id -> typed.add(HeldChoice.FIELD, String.valueOf(id)));
    }

    // What the gate turned away was never read: the page can only say so.
    private static @Nullable Refused unread(String refused) {
        return switch (refused) {
            case "size" -> new Refused("homework.file.no.request");
            case "busy" -> new Refused("homework.file.no.busy");
            default -> null;
        };
    }

    @PostMapping("/assignments/{assignment}/withdrawal")
    @Allowed(entity = "assignment", action = "record")
    String withdraw(
            CurrentUser who,
            @PathVariable long assignment,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        saves.withdraw(who, assignment, why);
        notices.leave(response, "notice.homework-withdrawn");
        return "redirect:/assignments/" + assignment;
    }
}
