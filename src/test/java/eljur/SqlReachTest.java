package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module writes its own tables only, and reads another's through its published views. */
class SqlReachTest {

    /** The demonstration school is poured in beneath all modules, by the role that serves data migrations. */
    private static final Set<String> POURS_DATA = Set.of("demo");

    private static final String SCHEMAS =
            "platform|access|audit|school|people|timetable|journal|carried|results|substitutions|planner|exchange|rollover|backup";

    private static final Pattern WRITE = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+(" + SCHEMAS + ")\\.(\\w+)");

    private static final Pattern READ =
            Pattern.compile("(?i)\\b(?:from|join|using)\\s+(?:lateral\\s+)?(" + SCHEMAS + ")\\.(\\w+)");

    @Test
    void everyModuleKeepsToItsOwnTables() {
        List<String> findings = new ArrayList<>();
        for (Path file : Sources.java()) findings.addAll(reaches(module(file), Sources.text(file)));
        assertThat(findings).isEmpty();
    }

    @Test
    void aPlantedReachIsSeen() {
        assertThat(reaches("diary", "update journal.mark set value = '5'"))
                .containsExactly("diary writes journal.mark");
        assertThat(reaches("diary", "select * from journal.mark join people.v_person using (school_id)"))
                .containsExactly("diary reads journal.mark");
    }

    private static List<String> reaches(String module, String source) {
        List<String> findings = new ArrayList<>();
        if (POURS_DATA.contains(module)) return findings;
        String code = Sources.withoutComments(source);
        WRITE.matcher(code)
                .results()
                .filter(m -> !m.group(1).equals(module))
                .forEach(m -> findings.add(module + " writes " + m.group(1) + "." + m.group(2)));
        READ.matcher(code)
                .results()
                .filter(m -> !m.group(1).equals(module) && !m.group(2).startsWith("v_"))
                .filter(m -> WRITE.matcher(m.group()).results().findAny().isEmpty())
                .filter(m -> !findings.contains(module + " writes " + m.group(1) + "." + m.group(2)))
                .forEach(m -> findings.add(module + " reads " + m.group(1) + "." + m.group(2)));
        return findings;
    }

    private static String module(Path file) {
        return Path.of("src/main/java/eljur").relativize(file).getName(0).toString();
    }
}
