package eljur.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calendar plan of a course: as many lessons as the year has, with control works, their analysis, and homework. */
final class TopicPlans {

    private static final Properties FAMILIES = DemoTexts.properties("/demo/families.properties");

    private final Map<String, TreeMap<Integer, List<String>>> topics = new HashMap<>();

    TopicPlans() {
        for (String[] line : DemoTexts.table("topics.txt"))
            topics.computeIfAbsent(line[0], any -> new TreeMap<>())
                    .put(Integer.valueOf(line[1]), List.of(line[2].split(";")));
    }

    /**
     * @param section the part of the programme
     * @param work code of the work planned for the lesson; null: an ordinary lesson
     */
    record Topic(
            String section,
            String title,
            @Nullable String homework,
            @Nullable String work) {}

    static List<String> said(String family, String what) {
        String text = FAMILIES.getProperty(family + "." + what, "");
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    static int number(String family, String what) {
        return Integer.parseInt(FAMILIES.getProperty(family + "." + what, "0"));
    }

    /** Always the same for a subject, a grade and a number of lessons. */
    List<Topic> plan(String subject, String family, int grade, int lessons) {
        var ofGrade = Known.in(topics, subject).floorEntry(grade);
        List<String> names =
                ofGrade == null ? Known.in(topics, subject).firstEntry().getValue() : ofGrade.getValue();
        var plan = new Plan(family, Dice.of(7, subject, grade), grade);
        for (int n = 0; n < lessons; n++) plan.lesson(names, n, lessons);
        return plan.topics;
    }

    private static final class Plan {

        private final String family;
        private final Dice dice;
        private final int grade;
        private final int every;
        private final List<Topic> topics = new ArrayList<>();
        private String previous = "";
        private int within;
        private int works;
        private int paragraph = 1;
        private int exercise = 12;

        Plan(String family, Dice dice, int grade) {
            this.family = family;
            this.dice = dice;
            this.grade = grade;
            this.every = number(family, "every");
        }

        void lesson(List<String> names, int n, int lessons) {
            String name = names.get(n * names.size() / lessons);
            boolean control = grade > 1 && every > 0 && n % every == every - 1;
            boolean after = grade > 1 && every > 0 && n >= every && n % every == 0;
            if (control) {
                String title = DemoTexts.filled(said(family, "title").getFirst(), ++works, name);
                topics.add(new Topic(name, title, null, said(family, "control").getFirst()));
            } else if (after) {
                topics.add(new Topic(name, said(family, "after").getFirst(), homework(), null));
            } else {
                topics.add(ordinary(name));
            }
        }

        private Topic ordinary(String name) {
            boolean fresh = !name.equals(previous);
            within = fresh ? 0 : within + 1;
            previous = name;
            if (fresh || within % 2 == 0) paragraph++;
            String small =
                    within % 4 == 3 && grade > 1 && !said(family, "small").isEmpty()
                            ? said(family, "small").getFirst()
                            : null;
            return new Topic(name, fresh ? name : name + ". " + dice.pick(said(family, "more")), homework(), small);
        }

        private @Nullable String homework() {
            List<String> kinds = said(family, "homework");
            if (kinds.isEmpty() || grade == 1) return null;
            exercise += dice.between(2, 7);
            return capital(dice.pick(kinds))
                    .replace("{p}", String.valueOf(paragraph))
                    .replace("{n}", String.valueOf(exercise))
                    .replace("{m}", String.valueOf(exercise + dice.between(2, 4)))
                    .replace("{q}", String.valueOf(dice.between(2, 9)))
                    .replace("{s}", String.valueOf(14 + topics.size() + dice.between(0, 2)));
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
