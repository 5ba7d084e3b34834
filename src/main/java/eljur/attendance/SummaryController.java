package eljur.attendance;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сводка посещаемости» of a class. */
@Controller("attendanceSummaryController")
class SummaryController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MissedTables tables;

    SummaryController(MissedTables tables) {
        this.tables = tables;
    }

    @GetMapping("/classes/{class}/attendance/summary")
    @Allowed(entity = "class-attendance", action = "read")
    String table(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model) {
        model.addAttribute("table", tables.table(who, id, Typed.day(since), Typed.day(until)));
        return "attendance/summary";
    }

    @GetMapping("/classes/{class}/attendance/summary.xlsx")
    @Allowed(entity = "class-attendance", action = "read")
    ResponseEntity<byte[]> spreadsheet(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        var table = tables.table(who, id, Typed.day(since), Typed.day(until));
        var name = ContentDisposition.attachment()
                .filename("attendance-" + id + "-" + table.since() + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(tables.spreadsheet(table));
    }
}
