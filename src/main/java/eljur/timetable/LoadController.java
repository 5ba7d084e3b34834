package eljur.timetable;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Нагрузка»: by teachers, on the screen and as a spreadsheet. A course is given to a teacher from here too. */
@Controller
class LoadController {

    private final TeacherLoads loads;
    private final LoadSpreadsheet spreadsheet;

    LoadController(TeacherLoads loads, LoadSpreadsheet spreadsheet) {
        this.loads = loads;
        this.spreadsheet = spreadsheet;
    }

    @GetMapping("/load")
    @Allowed(entity = "load", action = "read")
    String page(CurrentUser who, @RequestParam(required = false) @Nullable Long year, Model model) {
        model.addAttribute("load", loads.loadForReading(who, year));
        return "timetable/load";
    }

    @GetMapping("/load.xlsx")
    @Allowed(entity = "load", action = "read")
    ResponseEntity<byte[]> file(CurrentUser who, @RequestParam(required = false) @Nullable Long year) {
        return Spreadsheets.answer("load.xlsx", spreadsheet.of(loads.loadForReading(who, year)));
    }
}
