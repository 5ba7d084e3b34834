package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.web.Choice;
import eljur.timetable.web.Fields;
import eljur.timetable.web.NewCourse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of a new course, with what was typed or asked for. */
@Component
@Transactional(readOnly = true)
class CoursePages {

    private final CourseYears years;
    private final CourseChoices choices;

    CoursePages(CourseYears years, CourseChoices choices) {
        this.years = years;
        this.choices = choices;
    }

    /** @param ticked classes of a new group */
    NewCourse form(CurrentUser who, Fields typed, Set<Long> ticked) {
        Year year = CourseYears.among(years.years(who), number(typed.value("year")));
        String whom = typed.value("whom");
        List<Choice> classes = choices.classes(who, year, whom.startsWith("c") ? whom.substring(1) : "");
        return new NewCourse(
                year.id(),
                year.name(),
                choices.kinds(typed.valueOr("kind", "lesson")),
                choices.subjects(who, typed.value("subject")),
                classes,
                choices.groups(who, year, whom.startsWith("g") ? whom.substring(1) : ""),
                choices.staff(who, year.day(), typed.value("person")),
                typed.value("since"),
                ticked.stream().map(String::valueOf).toList(),
                typed);
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }
}
