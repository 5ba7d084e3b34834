package eljur.firstday;

import eljur.platform.Refused;
import eljur.platform.Typed;
import eljur.school.SameName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which classes a school wants of the preset, as typed: the letters of each grade, and how many days its week has. */
record PresetForm(Map<String, String> typed) {

    private static final int LONGEST = 60;
    private static final int LETTER = 15;
    private static final String NO_LETTER = "[-\u2013\u2014]";

    /** @param letters by grade; an empty letter is a class that has none */
    record Wanted(int days, Map<Integer, List<String>> letters) {}

    static PresetForm proposed(int last) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("days", "5");
        for (int grade = 1; grade <= last; grade++) typed.put("letters." + grade, "\u0410");
        return new PresetForm(typed);
    }

    /** @throws Refused when no class is wanted, or a letter is none */
    Wanted read() {
        Map<Integer, List<String>> letters = new TreeMap<>();
        for (int grade = 1; grade <= SchoolPreset.LAST_GRADE; grade++) {
            String text = Typed.text(typed.get("letters." + grade), LONGEST);
            if (!text.isEmpty()) letters.put(grade, letters(text));
        }
        if (letters.isEmpty()) throw new Refused("preset.no.classes");
        return new Wanted("6".equals(typed.get("days")) ? 6 : 5, letters);
    }

    private static List<String> letters(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .map(PresetForm::letter)
                .distinct()
                .toList();
    }

    private static String letter(String typed) {
        if (typed.matches(NO_LETTER)) return "";
        if (typed.length() > LETTER || !typed.matches("[\\p{L}\\p{N}]+")) throw new Refused("preset.no.letter", typed);
        return SameName.classLetter(typed);
    }
}
