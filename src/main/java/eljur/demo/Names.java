package eljur.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented names as they sound in a Crimean village: two peoples, each with its own. */
final class Names {

    private static final double TATAR = 0.12;

    private final Dice dice;
    private final Map<Boolean, List<Surname>> surnames = new HashMap<>();
    private final Map<Boolean, Map<String, List<Given>>> givens = new HashMap<>();
    private final Map<Boolean, Integer> used = new HashMap<>();

    Names(Dice dice) {
        this.dice = dice;
        for (boolean tatar : new boolean[] {false, true}) {
            surnames.put(tatar, shuffled(tatar));
            givens.put(tatar, givens(tatar));
        }
    }

    /** A family name in its two endings. */
    record Surname(boolean tatar, String ofMan, String ofWoman) {

        String of(boolean woman) {
            return woman ? ofWoman : ofMan;
        }
    }

    /** A given name; of men also what their children are called by. */
    record Given(String name, String son, String daughter) {

        String patronymic(boolean woman) {
            return woman ? daughter : son;
        }
    }

    /** The next family name: every one is used before one is used again. */
    Surname surname() {
        boolean tatar = dice.chance(TATAR);
        List<Surname> from = Known.in(surnames, tatar);
        int n = used.merge(tatar, 1, Integer::sum) - 1;
        return from.get(n % from.size());
    }

    /** @param whose boy, girl, man or woman */
    Given given(Surname family, String whose) {
        return dice.pick(Known.in(Known.in(givens, family.tatar()), whose));
    }

    private List<Surname> shuffled(boolean tatar) {
        List<Surname> read = new ArrayList<>();
        for (String line : DemoTexts.lines(tatar ? "surnames-tatar.txt" : "surnames.txt")) {
            String[] both = line.split(" ");
            read.add(new Surname(tatar, both[0], both[1]));
        }
        for (int i = read.size() - 1; i > 0; i--) Collections.swap(read, i, dice.between(0, i));
        return read;
    }

    private static Map<String, List<Given>> givens(boolean tatar) {
        Map<String, List<Given>> read = new HashMap<>();
        for (String[] line : DemoTexts.table(tatar ? "given-tatar.txt" : "given.txt"))
            read.computeIfAbsent(line[0], any -> new ArrayList<>())
                    .add(new Given(line[1], line.length > 2 ? line[2] : "", line.length > 3 ? line[3] : ""));
        return read;
    }
}
