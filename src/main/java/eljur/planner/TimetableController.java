package eljur.planner;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.planner.Timetables.Asked;
import eljur.planner.WeekRows.Whose;
import eljur.planner.web.SchoolWeekPage;
import eljur.platform.Pdf;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Расписание»: of a class, a teacher, a room, the school; on the screen and on paper. */
@Controller
class TimetableController {

    private final Timetables timetables;
    private final SchoolWeeks schools;
    private final Pdf pdf;

    TimetableController(Timetables timetables, SchoolWeeks schools, Pdf pdf) {
        this.timetables = timetables;
        this.schools = schools;
        this.pdf = pdf;
    }

    @GetMapping("/timetable")
    @Allowed(entity = "timetable", action = "read")
    String ofClass(
            CurrentUser who,
            @RequestParam(name = "class", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind,
            Model model) {
        return shown(who, asked(Whose.CLASS, of, day, kind), model);
    }

    @GetMapping("/timetable/teachers")
    @Allowed(entity = "whole-timetable", action = "read")
    String ofTeacher(
            CurrentUser who,
            @RequestParam(name = "teacher", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind,
            Model model) {
        return shown(who, asked(Whose.TEACHER, of, day, kind), model);
    }

    @GetMapping("/timetable/rooms")
    @Allowed(entity = "whole-timetable", action = "read")
    String ofRoom(
            CurrentUser who,
            @RequestParam(name = "room", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind,
            Model model) {
        return shown(who, asked(Whose.ROOM, of, day, kind), model);
    }

    @GetMapping("/timetable/school")
    @Allowed(entity = "whole-timetable", action = "read")
    String ofSchool(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind,
            Model model) {
        model.addAttribute("shown", schools.page(who, Typed.day(day), kind(kind)));
        return "planner/school";
    }

    @GetMapping("/timetable.pdf")
    @Allowed(entity = "timetable", action = "read")
    ResponseEntity<byte[]> classPdf(
            CurrentUser who,
            @RequestParam(name = "class", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind) {
        return printed(who, asked(Whose.CLASS, of, day, kind));
    }

    @GetMapping("/timetable/teachers.pdf")
    @Allowed(entity = "whole-timetable", action = "read")
    ResponseEntity<byte[]> teacherPdf(
            CurrentUser who,
            @RequestParam(name = "teacher", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind) {
        return printed(who, asked(Whose.TEACHER, of, day, kind));
    }

    @GetMapping("/timetable/rooms.pdf")
    @Allowed(entity = "whole-timetable", action = "read")
    ResponseEntity<byte[]> roomPdf(
            CurrentUser who,
            @RequestParam(name = "room", required = false) @Nullable Long of,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind) {
        return printed(who, asked(Whose.ROOM, of, day, kind));
    }

    /** @param paper A3 or A4; the classes are spread over as many sheets as it takes: {@link PaperFit} */
    @GetMapping("/timetable/school.pdf")
    @Allowed(entity = "whole-timetable", action = "read")
    ResponseEntity<byte[]> schoolPdf(
            CurrentUser who,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "week") String kind,
            @RequestParam(defaultValue = "A4") String paper) {
        boolean large = paper.equals("A3");
        SchoolWeekPage week = schools.page(who, Typed.day(day), kind(kind));
        PaperFit fit = PaperFit.of(week, large);
        String body = (large ? "broad" : "wide") + (fit.tall() ? " tall" : "");
        var printed = Map.of("week", week, "sheets", fit.sheets(), "body", body, "look", fit.look());
        return file(pdf.of("planner/school-print", printed), "school");
    }

    private String shown(CurrentUser who, Asked asked, Model model) {
        model.addAttribute("shown", timetables.page(who, asked));
        return "planner/timetable";
    }

    private ResponseEntity<byte[]> printed(CurrentUser who, Asked asked) {
        var shown = timetables.page(who, asked);
        return file(pdf.of("planner/timetable-print", Map.of("shown", shown)), shown.view() + "-" + shown.of());
    }

    private static Asked asked(Whose view, @Nullable Long of, @Nullable LocalDate day, String kind) {
        return new Asked(view, of, Typed.day(day), kind(kind));
    }

    private static String kind(String asked) {
        return asked.equals("plan") ? "plan" : "week";
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("timetable-" + name + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }
}
