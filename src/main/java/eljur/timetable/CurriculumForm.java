package eljur.timetable;

import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.timetable.Curriculum.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into the plan: the hours of each subject in each part, and of subjects that are new in it. */
record CurriculumForm(Map<String, String> typed) {

    private static final Pattern HOURS = Pattern.compile("h\\.([0-9]{1,18})\\.(compulsory|formed|extracurricular)");
    private static final int NEW_ROWS = 2;

    static String field(long subject, CurriculumPart part) {
        return "h." + subject + "." + part.code();
    }

    /**
     * @param subjects those of the school
     * @throws Refused when something is no number of hours, days or weeks
     */
    Curriculum read(int grade, @Nullable Long ofClass, Set<Long> subjects) {
        Map<Place, Double> hours = new TreeMap<>();
        typed.forEach((field, value) -> {
            Matcher named = HOURS.matcher(field);
            if (named.matches()) put(hours, Long.parseLong(named.group(1)), named.group(2), value, subjects);
        });
        for (int row = 1; row <= NEW_ROWS; row++) {
            String subject = Typed.text(typed.get("add." + row), 20);
            if (!subject.isEmpty()) add(hours, row, subject, subjects);
        }
        return new Curriculum(null, grade, ofClass, number("days", 5, 6), number("weeks", 1, 45), hours);
    }

    private void add(Map<Place, Double> hours, int row, String subject, Set<Long> subjects) {
        if (!subject.matches("[0-9]{1,18}")) throw new NotFound();
        for (CurriculumPart part : CurriculumPart.values()) {
            String value = typed.get("add." + row + "." + part.code());
            if (value != null) put(hours, Long.parseLong(subject), part.code(), value, subjects);
        }
    }

    private static void put(Map<Place, Double> hours, long subject, String part, String value, Set<Long> subjects) {
        if (!subjects.contains(subject)) throw new NotFound();
        Double read = WeeklyHours.read(Typed.text(value, 20));
        if (read != null) hours.put(new Place(subject, CurriculumPart.of(part)), read);
    }

    private int number(String field, int least, int most) {
        String text = Typed.text(typed.get(field), 10);
        int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most)
            throw new Refused("curriculum.no." + field, String.valueOf(least), String.valueOf(most));
        return number;
    }

    String seen() {
        return Typed.text(typed.get("seen"), 20);
    }

    @Nullable
    Long id(String field) {
        String text = Typed.text(typed.get(field), 40);
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    @Nullable
    Integer grade() {
        String text = Typed.text(typed.get("grade"), 10);
        return text.matches("[0-9]{1,2}") ? Integer.valueOf(text) : null;
    }
}
