package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Корпуса и кабинеты», and which classes study in which shift. */
@Controller
class BuildingController {

    private final BuildingPages pages;
    private final BuildingSaves saves;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    BuildingController(
            BuildingPages pages,
            BuildingSaves saves,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.saves = saves;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/school/buildings")
    @Allowed(entity = "school", action = "read")
    String page(CurrentUser who, Model model) {
        return shown(who, Fields.empty(), model);
    }

    @PostMapping("/school/buildings")
    @Allowed(entity = "school", action = "change")
    String addBuilding(
            CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.addBuilding(who, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, form.again(no), model);
        }
    }

    @GetMapping("/school/buildings/{building}")
    @Allowed(entity = "school", action = "change")
    String building(CurrentUser who, @PathVariable("building") long id, Model model) {
        model.addAttribute("form", pages.building(who, id, null));
        return "school/building";
    }

    @PostMapping("/school/buildings/{building}")
    @Allowed(entity = "school", action = "change")
    String changeBuilding(
            CurrentUser who,
            @PathVariable("building") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.changeBuilding(who, id, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.building(who, id, form.again(no)));
            return "school/building";
        }
    }

    @GetMapping("/school/rooms/new")
    @Allowed(entity = "school", action = "change")
    String newRoom(CurrentUser who, @RequestParam(defaultValue = "") String building, Model model) {
        model.addAttribute("form", pages.newRoom(who, Fields.of(Map.of("in-building", building))));
        return "school/room";
    }

    @PostMapping("/school/rooms")
    @Allowed(entity = "school", action = "change")
    String addRoom(
            CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.addRoom(who, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.newRoom(who, form.again(no)));
            return "school/room";
        }
    }

    @GetMapping("/school/rooms/{room}")
    @Allowed(entity = "school", action = "change")
    String room(CurrentUser who, @PathVariable("room") long id, Model model) {
        model.addAttribute("form", pages.room(who, id, null, List.of()));
        return "school/room";
    }

    /** A room in which lessons are still to be given is closed after they were shown. */
    @PostMapping("/school/rooms/{room}")
    @Allowed(entity = "school", action = "change")
    String changeRoom(
            CurrentUser who,
            @PathVariable("room") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            List<PlannedCourses.OfCourse> left = Objects.requireNonNull(
                    transaction.execute(status -> saves.changeRoom(who, id, form, typed.getOrDefault("seen", ""))));
            if (left.isEmpty()) return done(() -> {}, response);
            model.addAttribute("form", pages.room(who, id, Fields.of(typed), left));
            return "school/room";
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("form", pages.room(who, id, form.again(no), List.of()));
            return "school/room";
        }
    }

    private String done(Runnable act, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> act.run());
        notices.leave(response, "notice.school-saved");
        return "redirect:/school/buildings";
    }

    private String shown(CurrentUser who, Fields adding, Model model) {
        model.addAttribute("shown", pages.of(who, adding, rights.any(who.role(), "school", "change")));
        return "school/buildings";
    }
}
