package eljur.school;

import eljur.platform.Refused;
import eljur.school.YearClasses.SchoolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class as typed, and as it is shown in its form. */
final class ClassForm {

    static final int LAST_GRADE = 12;

    private static final int LETTER = 15;
    private static final int NAME = 40;
    private static final int PROFILE = 100;

    private final StructureForm form;

    ClassForm(StructureForm form) {
        this.form = form;
    }

    /** What the school has, for a class to choose from. */
    record Known(Set<Long> buildings, Set<Long> bells, Set<String> schemes) {}

    /**
     * What is wanted of the class.
     *
     * @throws Refused when it makes no class
     */
    SchoolClass read(long id, long year, Known known) {
        List<Integer> grades = grades();
        String letter = SameName.classLetter(form.text("letter", LETTER));
        String name = form.text("class", NAME);
        return new SchoolClass(
                id,
                year,
                grades.getLast(),
                letter,
                name.isEmpty() ? named(grades, letter) : name,
                form.choice("scheme", known.schemes()),
                form.chosen("bells", known.bells()),
                form.requiredNumber("shift", 1, 2),
                form.chosen("in-building", known.buildings()),
                null,
                form.text("profile", PROFILE),
                grades.subList(0, grades.size() - 1),
                null,
                null);
    }

    /** Ascending: «2, 3, 4» and «2–4» are three grades taught together. */
    private List<Integer> grades() {
        Set<Integer> grades = new TreeSet<>();
        for (String part : form.required("grade", NAME).split("[,;\\s]+", -1)) {
            List<Integer> ends = new ArrayList<>();
            for (String end : part.split("[-\u2013\u2014]", -1)) ends.add(grade(end));
            if (ends.size() > 2 || ends.getFirst() > ends.getLast()) throw new Refused("school.class.no.grade");
            for (int grade = ends.getFirst(); grade <= ends.getLast(); grade++) grades.add(grade);
        }
        return List.copyOf(grades);
    }

    private static int grade(String typed) {
        int grade = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : LAST_GRADE + 1;
        if (grade > LAST_GRADE) throw new Refused("school.class.no.grade");
        return grade;
    }

    /** «7-А», «2–4», «2, 4-Б». */
    static String named(List<Integer> grades, String letter) {
        String number = said(grades);
        return letter.isEmpty() ? number : number + "-" + letter;
    }

    static String said(List<Integer> grades) {
        boolean inRow = grades.size() > 2 && grades.getLast() - grades.getFirst() == grades.size() - 1;
        return inRow
                ? grades.getFirst() + "\u2013" + grades.getLast()
                : grades.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static List<Integer> gradesOf(SchoolClass one) {
        List<Integer> grades = new ArrayList<>(one.others());
        grades.add(one.grade());
        return grades;
    }

    static Map<String, String> of(SchoolClass one) {
        Map<String, String> fields = new HashMap<>();
        fields.put("grade", said(gradesOf(one)));
        fields.put("letter", one.letter());
        fields.put("class", one.name());
        fields.put("profile", one.profile());
        fields.put("shift", String.valueOf(one.shift()));
        fields.put("scheme", one.scheme());
        fields.put("in-building", said(one.building()));
        fields.put("bells", said(one.bells()));
        return fields;
    }

    private static String said(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
