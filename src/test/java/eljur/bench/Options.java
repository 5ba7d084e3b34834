package eljur.bench;

import java.util.Arrays;
import java.util.List;

/**
 * @param sizes of the schools, in pupils
 * @param seconds of one series; the warm-up of a scenario takes three times as long
 * @param only letters of scenarios, or none for all
 * @param acts the long acts of a year instead of what people do all day
 */
record Options(
        List<Integer> sizes, List<Integer> connections, double seconds, int series, List<String> only, boolean acts) {

    static Options of(String... words) {
        boolean acts = Arrays.asList(words).contains("--acts");
        return new Options(
                numbers(word(words, "--size", acts ? "1000,2000" : "300,1000")),
                numbers(word(words, "--connections", "1,8,32")),
                Double.parseDouble(word(words, "--seconds", "4")),
                Integer.parseInt(word(words, "--series", "3")),
                Arrays.stream(word(words, "--only", "").split(","))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                acts);
    }

    boolean wants(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.letter());
    }

    private static String word(String[] words, String name, String usual) {
        int at = Arrays.asList(words).indexOf(name);
        return at < 0 ? usual : words[at + 1];
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
