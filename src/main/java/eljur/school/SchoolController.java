package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.web.Fields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Школа»: what stands on its papers, and who signs them. */
@Controller
class SchoolController {

    private final SchoolCards cards;
    private final SchoolCardSaves saves;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    SchoolController(
            SchoolCards cards,
            SchoolCardSaves saves,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.saves = saves;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/school")
    @Allowed(entity = "school", action = "read")
    String page(CurrentUser who, Model model) {
        return shown(who, null, Fields.empty(), model);
    }

    @PostMapping("/school")
    @Allowed(entity = "school", action = "change")
    String save(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.save(who, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, form.again(no), Fields.empty(), model);
        }
    }

    @PostMapping("/school/signers")
    @Allowed(entity = "school", action = "change")
    String sign(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.sign(who, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, null, form.again(no), model);
        }
    }

    @PostMapping("/school/signers/{signer}/ending")
    @Allowed(entity = "school", action = "change")
    String end(
            CurrentUser who,
            @PathVariable("signer") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var form = new StructureForm(typed, texts);
        try {
            return done(() -> saves.end(who, id, form), response);
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, null, new Fields(Map.of(), no.said(texts), null), model);
        }
    }

    private String done(Runnable act, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> act.run());
        notices.leave(response, "notice.school-saved");
        return "redirect:/school";
    }

    private String shown(CurrentUser who, @Nullable Fields typed, Fields signer, Model model) {
        boolean mayChange = rights.any(who.role(), "school", "change");
        model.addAttribute("shown", cards.page(who, mayChange, typed, signer));
        return "school/school";
    }
}
