package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the deputy stands after an act: at the next open lesson. What is refused is shown on the desk again, with what was typed. */
@Component
class DeskAnswers {

    private final Desks desks;
    private final Notices notices;
    private final Texts texts;

    DeskAnswers(Desks desks, Notices notices, Texts texts) {
        this.desks = desks;
        this.notices = notices;
        this.texts = texts;
    }

    /** @param lesson that was decided on, or null */
    String done(
            CurrentUser who,
            @Nullable Long lesson,
            Map<String, String> form,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        LocalDate day = shownDay(form);
        try {
            act.run();
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute(
                    "desk", desks.desk(who, new Desks.Asked(day, lesson, id(form, "class"), no.said(texts), form)));
            return "substitutions/desk";
        }
        notices.leave(response, "notice.day-changed");
        return "redirect:/substitutions" + (day == null ? "" : place(who, day, lesson, form));
    }

    /** The lesson's panel is scrolled to: after a list of candidates one would otherwise begin at the top of the page. */
    private String place(CurrentUser who, LocalDate day, @Nullable Long lesson, Map<String, String> form) {
        Long ofClass = id(form, "class");
        if (ofClass != null) return "?day=" + day + "&class=" + ofClass + "#any";
        Long next = desks.next(who, day, lesson, id(form, "person"));
        return "?day=" + day + (next == null ? "" : "&lesson=" + next + "#pick");
    }

    private static @Nullable Long id(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The desk goes back to the day it was on; what is no day leads to today. */
    private static @Nullable LocalDate shownDay(Map<String, String> form) {
        try {
            String day = form.getOrDefault("day", "");
            return day.isEmpty() ? null : Typed.day(LocalDate.parse(day.strip()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
