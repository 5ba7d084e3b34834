package eljur.attendance;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Посещаемость класса». */
@Controller
class ClassAttendanceController {

    private final ClassWeeks weeks;
    private final ReasonActs acts;
    private final Notices notices;
    private final TransactionTemplate transaction;

    ClassAttendanceController(
            ClassWeeks weeks, ReasonActs acts, Notices notices, PlatformTransactionManager transactions) {
        this.weeks = weeks;
        this.acts = acts;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/classes/{class}/attendance")
    @Allowed(entity = "class-attendance", action = "read")
    String week(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            Model model) {
        return shown(who, id, Typed.day(week), Map.of(), Set.of(), null, model);
    }

    @PostMapping("/classes/{class}/attendance/reasons")
    @Allowed(entity = "absence-reason", action = "enter")
    String enter(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(name = "pupil", required = false) @Nullable List<Long> pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        List<Long> pupils = pupil == null
                ? List.of()
                : pupil.stream().filter(Objects::nonNull).toList();
        return done(who, id, typed, pupils, model, response, "entered", () -> acts.enter(who, id, pupils, typed));
    }

    @PostMapping("/classes/{class}/attendance/reasons/{reason}/acceptance")
    @Allowed(entity = "absence-reason", action = "enter")
    String accept(
            CurrentUser who,
            @PathVariable("class") long id,
            @PathVariable long reason,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, typed, List.of(), model, response, "accepted", () -> acts.accept(who, id, reason));
    }

    @PostMapping("/classes/{class}/attendance/reasons/{reason}/request")
    @Allowed(entity = "absence-reason", action = "enter")
    String request(
            CurrentUser who,
            @PathVariable("class") long id,
            @PathVariable long reason,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, id, typed, List.of(), model, response, "asked", () -> acts.askForDocument(who, id, reason));
    }

    @PostMapping("/classes/{class}/attendance/reasons/{reason}/withdrawal")
    @Allowed(entity = "absence-reason", action = "enter")
    String withdraw(
            CurrentUser who,
            @PathVariable("class") long id,
            @PathVariable long reason,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String why = new ReasonForm(typed).text("why", 200);
        return done(who, id, typed, List.of(), model, response, "withdrawn", () -> acts.withdraw(who, id, reason, why));
    }

    private String done(
            CurrentUser who,
            long id,
            Map<String, String> typed,
            List<Long> pupils,
            Model model,
            HttpServletResponse response,
            String act,
            Runnable save) {
        LocalDate week = week(typed);
        try {
            save.run();
            notices.leave(response, "notice.reason-" + act);
            LocalDate next = following(typed, week);
            return "redirect:/classes/" + id + "/attendance" + (next == null ? "" : "?week=" + next);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(
                    who, id, week, typed.containsKey("since") ? typed : Map.of(), new HashSet<>(pupils), no, model);
        }
    }

    // The week that the form stood on; whatever else is sent means this one.
    private static @Nullable LocalDate week(Map<String, String> typed) {
        return day(typed, "week");
    }

    // What was entered beneath the table is looked at where it begins; the quick answers go on down their list.
    private static @Nullable LocalDate following(Map<String, String> typed, @Nullable LocalDate week) {
        LocalDate since = typed.containsKey("follow") ? day(typed, "since") : null;
        if (since == null || week != null && ClassWeeks.monday(week).equals(ClassWeeks.monday(since))) return week;
        return ClassWeeks.monday(since);
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String sent = typed.getOrDefault(field, "");
        try {
            return sent.isEmpty() ? null : Typed.day(LocalDate.parse(sent));
        } catch (java.time.DateTimeException none) {
            return null;
        }
    }

    private String shown(
            CurrentUser who,
            long id,
            @Nullable LocalDate week,
            Map<String, String> typed,
            Set<Long> chosen,
            @Nullable Refused no,
            Model model) {
        model.addAttribute(
                "shown",
                Objects.requireNonNull(transaction.execute(status -> weeks.page(who, id, week, typed, chosen, no))));
        return "attendance/class";
    }
}
