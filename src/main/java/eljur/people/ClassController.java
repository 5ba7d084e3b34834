package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The classes of the year, and the list of each. */
@Controller
class ClassController {

    private final ClassRolls rolls;

    ClassController(ClassRolls rolls) {
        this.rolls = rolls;
    }

    @GetMapping("/classes")
    @Allowed(entity = "class-group", action = "read")
    @Transactional(readOnly = true)
    public String index(CurrentUser who, Model model) {
        model.addAttribute("index", rolls.classesForReading(who));
        return "people/classes";
    }

    @GetMapping("/classes/{class}")
    @Allowed(entity = "class-group", action = "read")
    @Transactional(readOnly = true)
    public String roll(CurrentUser who, @PathVariable("class") long id, Model model) {
        model.addAttribute("roll", rolls.classForReading(who, id));
        return "people/class";
    }
}
