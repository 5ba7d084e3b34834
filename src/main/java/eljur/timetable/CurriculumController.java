package eljur.timetable;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.timetable.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Учебный план»: all of a year beside each other, and that of a grade or a class to be edited. */
@Controller
class CurriculumController {

    private final CurriculumTables tables;
    private final CurriculumGrids grids;
    private final CurriculumSaves saves;
    private final CurriculumSpreadsheet spreadsheet;
    private final Notices notices;
    private final Texts texts;

    CurriculumController(
            CurriculumTables tables,
            CurriculumGrids grids,
            CurriculumSaves saves,
            CurriculumSpreadsheet spreadsheet,
            Notices notices,
            Texts texts) {
        this.tables = tables;
        this.grids = grids;
        this.saves = saves;
        this.spreadsheet = spreadsheet;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/curriculum")
    @Allowed(entity = "curriculum", action = "read")
    String page(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam(required = false) @Nullable Integer grade,
            @RequestParam(name = "class", required = false) @Nullable Long ofClass,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        if (grade == null && ofClass == null) {
            model.addAttribute("table", tables.tableForReading(who, year));
            return "timetable/curriculum";
        }
        var asked = new CurriculumGrids.Asked(year, grade, ofClass, from);
        model.addAttribute("grid", grids.gridForReading(who, asked, Fields.empty()));
        return "timetable/curriculum-grid";
    }

    @GetMapping("/curriculum.xlsx")
    @Allowed(entity = "curriculum", action = "read")
    ResponseEntity<byte[]> file(CurrentUser who, @RequestParam(required = false) @Nullable Long year) {
        return Spreadsheets.answer("curriculum.xlsx", spreadsheet.of(tables.tableForReading(who, year)));
    }

    @PostMapping("/curriculum")
    @Allowed(entity = "curriculum", action = "change")
    String save(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return done(who, typed, model, response, form -> saves.save(who, form));
    }

    /** The class goes by the plan of its grade again. */
    @PostMapping(path = "/curriculum/removal", params = "class")
    @Allowed(entity = "curriculum", action = "change")
    String remove(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return done(who, typed, model, response, form -> saves.remove(who, form));
    }

    private String done(
            CurrentUser who,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            Consumer<CurriculumForm> act) {
        var form = new CurriculumForm(typed);
        Long ofClass = form.id("class");
        try {
            act.accept(form);
        } catch (Refused no) {
            response.setStatus(422);
            var asked = new CurriculumGrids.Asked(form.id("year"), form.grade(), ofClass, "");
            model.addAttribute("grid", grids.gridForReading(who, asked, new Fields(typed, no.said(texts))));
            return "timetable/curriculum-grid";
        }
        notices.leave(response, "notice.curriculum-saved");
        String whose = ofClass == null ? "grade=" + form.grade() : "class=" + ofClass;
        return "redirect:/curriculum?" + (form.id("year") == null ? "" : "year=" + form.id("year") + "&") + whose;
    }
}
