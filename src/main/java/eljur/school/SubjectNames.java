package eljur.school;

import eljur.platform.Rules;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two names mean one subject: «Физкультура» is «Физическая культура», and a file that says so brings no second one. */
public final class SubjectNames {

    private static final Map<String, String> KEYS = keys(Rules.read("subject-names"));

    private SubjectNames() {}

    public static boolean areOne(String name, String other) {
        return key(name).equals(key(other));
    }

    /** What all names of one subject have in common. */
    public static String key(String name) {
        String same = SameName.of(name);
        return KEYS.getOrDefault(same, same);
    }

    private static Map<String, String> keys(Properties names) {
        return names.stringPropertyNames().stream()
                .filter(subject -> !subject.equals("since"))
                .flatMap(subject -> Stream.of(names.getProperty(subject).split("\\|"))
                        .map(name -> Map.entry(SameName.of(name), subject))
                        .distinct())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
