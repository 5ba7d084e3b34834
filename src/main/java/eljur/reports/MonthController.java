package eljur.reports;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Pdf;
import eljur.reports.web.MonthReport;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two reports of a month: on the screen, as a spreadsheet, on paper. */
@Controller
class MonthController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MonthReports reports;
    private final MonthSpreadsheet spreadsheet;
    private final Pdf pdf;

    MonthController(MonthReports reports, MonthSpreadsheet spreadsheet, Pdf pdf) {
        this.reports = reports;
        this.spreadsheet = spreadsheet;
        this.pdf = pdf;
    }

    @GetMapping("/missed-lessons")
    @Allowed(entity = "missed-lessons", action = "read")
    String missed(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person,
            Model model) {
        model.addAttribute("report", reports.missed(who, month, person));
        return "reports/month";
    }

    @GetMapping("/missed-lessons.xlsx")
    @Allowed(entity = "missed-lessons", action = "read")
    ResponseEntity<byte[]> missedSpreadsheet(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person) {
        return spreadsheet(reports.missed(who, month, person));
    }

    @GetMapping("/missed-lessons.pdf")
    @Allowed(entity = "missed-lessons", action = "read")
    ResponseEntity<byte[]> missedPdf(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person) {
        return pdf(reports.missed(who, month, person));
    }

    @GetMapping("/hours")
    @Allowed(entity = "hours", action = "read")
    String hours(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person,
            Model model) {
        model.addAttribute("report", reports.hours(who, month, person));
        return "reports/month";
    }

    @GetMapping("/hours.xlsx")
    @Allowed(entity = "hours", action = "read")
    ResponseEntity<byte[]> hoursSpreadsheet(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person) {
        return spreadsheet(reports.hours(who, month, person));
    }

    @GetMapping("/hours.pdf")
    @Allowed(entity = "hours", action = "read")
    ResponseEntity<byte[]> hoursPdf(
            CurrentUser who,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Long person) {
        return pdf(reports.hours(who, month, person));
    }

    private ResponseEntity<byte[]> spreadsheet(MonthReport report) {
        return file(report, "xlsx", XLSX, spreadsheet.of(report.table()));
    }

    private ResponseEntity<byte[]> pdf(MonthReport report) {
        byte[] pages = pdf.of("reports/month-print", Map.of("table", report.table()));
        return file(report, "pdf", MediaType.APPLICATION_PDF, pages);
    }

    private static ResponseEntity<byte[]> file(MonthReport report, String end, MediaType type, byte[] content) {
        String name = (report.kind().equals("missed") ? "missed-lessons-" : "hours-") + report.month() + "." + end;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
