package eljur.results.certificates;

import eljur.platform.Rules;
import eljur.results.settings.Setting;
import eljur.results.settings.SettingsInForce;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What the order in force says, with what the school's acts say where the order leaves it to them: {@code rules/certificate.properties}. */
final class CertificateOrder {

    static final int NINE = 9, ELEVEN = 11;

    private static final Properties SAID = Rules.read("certificate");

    private CertificateOrder() {}

    /**
     * By what a final mark was proposed; kept with it.
     *
     * @param since the order is in force
     * @param parts subjects that it was taught as
     * @param act of the school, where it has one about them
     */
    record Applied(int grade, LocalDate since, FinalMark.Way way, List<Long> parts, String act) {}

    /** A subject of the certificate that was taught as several. */
    record Group(long subject, List<Long> parts, FinalMark.Way way, String act) {}

    static boolean isFor(int grade) {
        return grade == NINE || grade == ELEVEN;
    }

    /** The marks of which grades stand in the certificate. */
    static boolean looksAt(int certificate, int grade) {
        return certificate == NINE ? grade >= 5 && grade <= NINE : grade >= 10 && grade <= ELEVEN;
    }

    static LocalDate since() {
        return LocalDate.parse(SAID.getProperty("since"));
    }

    static boolean asksExam(String subject) {
        return words("exam-subjects").contains(plain(subject));
    }

    /** How many exams a pupil of grade 9 has: those that everybody has, and those of choice. */
    static int exams() {
        return words("exam-subjects").size() + Integer.parseInt(SAID.getProperty("chosen-exams"));
    }

    static int examDays(SettingsInForce settings, int grade, LocalDate day) {
        return settings.of(Setting.Kind.EXAM_DAYS, grade, null, day)
                .map(one -> Integer.parseInt(one.way()))
                .orElse(Integer.parseInt(SAID.getProperty("exam-days")));
    }

    /** By the subject of the certificate: the school's own, and the usual one where its act says nothing. */
    static Map<Long, Group> groups(SettingsInForce settings, int grade, LocalDate day, Map<Long, String> subjects) {
        Map<Long, Group> groups = new LinkedHashMap<>();
        usual(subjects).forEach(one -> groups.put(one.subject(), one));
        for (Setting one : settings.groups(grade, day))
            if (one.subject() != null)
                groups.put(
                        one.subject(), new Group(one.subject(), one.parts(), FinalMark.Way.of(one.way()), one.act()));
        return groups;
    }

    private static Stream<Group> usual(Map<Long, String> subjects) {
        List<Long> parts = words("group-parts").stream()
                .flatMap(name -> named(subjects, name))
                .toList();
        return named(subjects, SAID.getProperty("group"))
                .limit(1)
                .filter(one -> !parts.isEmpty())
                .map(one -> new Group(one, parts, FinalMark.Way.of(SAID.getProperty("group-way")), ""));
    }

    private static Stream<Long> named(Map<Long, String> subjects, String name) {
        return subjects.entrySet().stream()
                .filter(one -> plain(one.getValue()).equals(name))
                .map(Map.Entry::getKey);
    }

    private static List<String> words(String key) {
        return List.of(SAID.getProperty(key).split(";", -1));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }
}
