package eljur.topics;

import eljur.platform.Refused;
import eljur.platform.Rules;
import eljur.platform.Typed;
import eljur.topics.PlanColumns.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as text, a line for a topic, its columns parted by tabs: what comes when cells of a spreadsheet are copied. A line that
 * begins with «Раздел» names the part of the programme for those below it.
 */
final class PlanText {

    static final int LONGEST = 100_000;

    private static final List<String> SECTIONS =
            List.of(Rules.read("topic-plans").getProperty("section").split(","));

    // A number, a quote or a full stop follows: «Глава государства», «Модуль числа» are topics.
    private static final Pattern SECTION = Pattern.compile(
            "(?iu)(?:" + String.join("|", SECTIONS) + ")\\s*(?:[.:«\"]|№?\\s*\\d+|[ivx]+(?![\\p{L}])).*");

    // Says that it is an ordinary lesson, whatever its title says.
    private static final Pattern NO_WORK = Pattern.compile("[-–—]");

    private static final String UNNAMED = capital(SECTIONS.getFirst()) + ". ";

    private final WorkKinds kinds;
    private final List<TypedTopic> topics = new ArrayList<>();
    private PlanColumns columns = PlanColumns.usual(false);
    private String section = "";

    private PlanText(WorkKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws Refused when it is no text, too long, or there is not one topic in it */
    static List<TypedTopic> read(@Nullable String typed, WorkKinds kinds) {
        String[] lines = tabbed(typed).split("\n", -1);
        var text = new PlanText(kinds);
        text.columns = PlanColumns.usual(numbered(lines));
        for (int n = 0; n < lines.length; n++) text.line(n + 1, lines[n]);
        if (text.topics.isEmpty()) throw new Refused("topics.no.text");
        if (text.topics.size() > CoursePlan.MOST_TOPICS)
            throw new Refused("topics.no.too-many", CoursePlan.MOST_TOPICS);
        return List.copyOf(text.topics);
    }

    // A first line that begins with a tab has an empty first cell, a last one that ends with a tab empty last ones.
    private static String tabbed(@Nullable String typed) {
        String text = Typed.text(typed, LONGEST);
        if (typed == null) return text;
        String first = typed.startsWith("\t") ? "\t" : "";
        return first + text + (typed.replaceFirst("[ \\r\\n]+$", "").endsWith("\t") ? "\t\t" : "");
    }

    private static boolean numbered(String[] lines) {
        long numbers = Arrays.stream(lines)
                .filter(line -> line.matches("(?s)\\s*\\d{1,3}[.)]?(\\s*[-–]\\s*\\d{1,3})?\\t.*"))
                .count();
        return numbers * 2
                >= Arrays.stream(lines).filter(line -> !line.isBlank()).count();
    }

    private void line(int number, String line) {
        if (line.isBlank()) return;
        String[] cells = line.split("\t", -1);
        PlanColumns headed = topics.isEmpty() ? PlanColumns.headed(cells) : null;
        if (headed != null) columns = headed;
        else if (namesSection(cells)) section = section(name(cells));
        else topics.add(topic(number, cells));
    }

    private boolean namesSection(String[] cells) {
        boolean alone = columns.cell(cells, Column.WORK).isEmpty()
                && columns.cell(cells, Column.HOMEWORK).isEmpty();
        return alone && SECTION.matcher(name(cells)).matches();
    }

    private static String section(String name) {
        return cut(one(name.startsWith(UNNAMED) ? name.substring(UNNAMED.length()) : name));
    }

    private static String name(String[] cells) {
        return Arrays.stream(cells)
                .map(String::strip)
                .filter(cell -> !cell.matches("[\\d.,)–-]*"))
                .findFirst()
                .orElse("");
    }

    private TypedTopic topic(int number, String[] cells) {
        String own = columns.cell(cells, Column.SECTION);
        if (!own.isEmpty()) section = section(own);
        String title = one(columns.cell(cells, Column.TOPIC)).replaceFirst("^\\d{1,3}[.)]\\s*", "");
        String work = one(columns.cell(cells, Column.WORK)), homework = one(columns.cell(cells, Column.HOMEWORK));
        int hours = hours(columns.cell(cells, Column.HOURS), columns.cell(cells, Column.NUMBER));
        boolean proposed = work.isEmpty() && !columns.has(cells, Column.WORK);
        boolean none = NO_WORK.matcher(work).matches();
        @Nullable String code = proposed ? kinds.named(title) : work.isEmpty() || none ? null : kinds.find(work);
        String problem = title.isEmpty()
                ? "title"
                : title.length() > Topic.LONGEST || homework.length() > Topic.LONGEST
                        ? "long"
                        : hours < 1 || hours > Topic.MOST_HOURS
                                ? "hours"
                                : !work.isEmpty() && !none && code == null ? "work" : null;
        return new TypedTopic(
                number,
                section,
                cut(title),
                hours,
                code,
                homework.isEmpty() ? null : cut(homework),
                problem,
                "work".equals(problem) ? cut(work) : "",
                proposed && code != null);
    }

    private static String one(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= Topic.LONGEST ? text : text.substring(0, Topic.LONGEST);
    }

    // «5–6» in the column of numbers says two lessons as well.
    private static int hours(String typed, String number) {
        if (typed.isEmpty()) return span(number);
        String whole = typed.replaceFirst("[.,]0*$", "").replaceFirst("\\s*\\p{L}+\\.?$", "");
        return whole.matches("\\d{1,2}") ? Integer.parseInt(whole) : 0;
    }

    private static int span(String number) {
        String[] ends = number.split("\\s*[-–]\\s*", -1);
        if (ends.length != 2 || !ends[0].matches("\\d{1,3}") || !ends[1].matches("\\d{1,3}")) return 1;
        return Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
    }

    /** A plan as such a text, to be changed and brought back. */
    static String of(CoursePlan plan, WorkKinds kinds) {
        StringBuilder text = new StringBuilder();
        String section = "";
        for (CoursePlan.Placed placed : plan.placed()) {
            Topic topic = placed.topic();
            if (!topic.section().equals(section) && !topic.section().isEmpty()) {
                boolean named = SECTION.matcher(topic.section()).matches();
                text.append(named ? "" : UNNAMED).append(topic.section()).append('\n');
            }
            section = topic.section();
            text.append(String.join(
                            "\t",
                            String.valueOf(placed.first()),
                            topic.title(),
                            String.valueOf(topic.hours()),
                            kinds.name(topic.work()),
                            topic.homework() == null ? "" : topic.homework()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
