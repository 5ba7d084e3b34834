package eljur.firstday;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.SchoolStructure;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plain school in ten minutes: what would be made is shown, then made. Twice it makes nothing. */
@Controller
class PresetController {

    private final PresetsNow schools;
    private final PresetSaves saves;
    private final PresetPages pages;
    private final SchoolStructure structure;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final SchoolPreset preset = SchoolPreset.read();

    PresetController(
            PresetsNow schools,
            PresetSaves saves,
            PresetPages pages,
            SchoolStructure structure,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.schools = schools;
        this.saves = saves;
        this.pages = pages;
        this.structure = structure;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/school/preset")
    @Allowed(entity = "school", action = "change")
    String form(CurrentUser who, @RequestParam(defaultValue = "11") String last, Model model) {
        PresetForm form = PresetForm.proposed(last.equals("9") ? 9 : SchoolPreset.LAST_GRADE);
        return shown(who, form, null, null, model);
    }

    @PostMapping("/school/preset")
    @Allowed(entity = "school", action = "change")
    String act(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new PresetForm(typed);
        try {
            PresetForm.Wanted wanted = form.read();
            String seen = typed.getOrDefault("seen", "");
            PresetPlan plan = Objects.requireNonNull(transaction.execute(status -> planned(who, wanted, seen)));
            if (plan.isEmpty() || !plan.mark().equals(seen)) return shown(who, form, plan, null, model);
            notices.leave(response, "notice.preset-made");
            return "redirect:/school/classes";
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, form, null, no.said(texts), model);
        }
    }

    /** What would be made, and it is, where that is what the person saw. */
    private PresetPlan planned(CurrentUser who, PresetForm.Wanted wanted, String seen) {
        structure.hold(who.schoolId());
        PresetNow now = schools.of(who.schoolId());
        PresetPlan plan = PresetPlan.of(preset, wanted, now);
        if (!plan.isEmpty() && plan.mark().equals(seen)) saves.make(who, now, plan, preset);
        return plan;
    }

    private String shown(
            CurrentUser who, PresetForm form, @Nullable PresetPlan plan, @Nullable String error, Model model) {
        String year = Objects.requireNonNull(transaction.execute(status -> yearOf(who)));
        model.addAttribute("shown", pages.of(preset, year, form, plan, error));
        return "firstday/preset";
    }

    private String yearOf(CurrentUser who) {
        try {
            return schools.of(who.schoolId()).yearName();
        } catch (Refused no) {
            return "";
        }
    }
}
