package eljur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import planted.Planted;

/** The floors of the house, checked: see docs/architecture.md. */
class ModulesTest {

    /** A module uses modules of lower floors; beside it only where an arrow is drawn: access to platform, carried and homework to journal, results to carried and journal. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("platform", 0),
            Map.entry("access", 0),
            Map.entry("audit", 1),
            Map.entry("network", 1),
            Map.entry("school", 2),
            Map.entry("people", 3),
            Map.entry("timetable", 4),
            Map.entry("journal", 5),
            Map.entry("carried", 5),
            Map.entry("homework", 5),
            Map.entry("results", 5),
            Map.entry("attendance", 6),
            Map.entry("diary", 6),
            Map.entry("reports", 6),
            Map.entry("substitutions", 6),
            Map.entry("planner", 6),
            Map.entry("topics", 6),
            Map.entry("exchange", 7),
            Map.entry("firstday", 7),
            Map.entry("upkeep", 7),
            Map.entry("rollover", 7),
            Map.entry("readiness", 7),
            Map.entry("home", 8),
            Map.entry("backup", 9),
            Map.entry("demo", 9));

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void noModuleReachesPastItsNeighboursDoorAndThereIsNoCycle() {
        modules.verify();
    }

    @Test
    void everyModuleStandsOnAFloorAndUsesLowerOnes() {
        for (ApplicationModule module : modules) {
            assertThat(FLOORS).containsKey(module.getIdentifier().toString());
            for (String used : usedBy(module))
                assertThat(mayUse(module, used))
                        .as(module.getIdentifier() + " uses " + used)
                        .isTrue();
        }
    }

    @Test
    void aPlantedReachIsSeen() {
        assertThatThrownBy(() ->
                        ApplicationModules.of(Planted.class, location -> true).verify())
                .hasMessageContaining("upper")
                .hasMessageContaining("lower");
    }

    /** A file is cells, then what a school reads in them, then what they would change: none knows the next. */
    @Test
    void theInnerPackagesOfTheImportsFollowTheFile() {
        assertOneWay("exchange", "sheets", "formats", "compare", "");
    }

    /** Who may write, the kinds of work, then the cell, then the lesson, then the page of all lessons: none knows the next. The words lie at the door. */
    @Test
    void theInnerPackagesOfTheJournalGoFromTheCellToThePage() {
        assertOneWay("journal", "writing", "works", "cells", "permits", "lessons", "registers");
    }

    private static void assertOneWay(String module, String... inner) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("eljur." + module);
        String[] packages = Stream.of(inner)
                .map(one -> "eljur." + module + (one.isEmpty() ? "" : "." + one))
                .toArray(String[]::new);
        for (int n = 0; n + 1 < packages.length; n++)
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage(packages[n])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Arrays.copyOfRange(packages, n + 1, packages.length))
                    .check(classes);
    }

    private List<String> usedBy(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .toList();
    }

    private static boolean mayUse(ApplicationModule module, String used) {
        String name = module.getIdentifier().toString();
        return FLOORS.get(used) < FLOORS.get(name)
                || (name.equals("access") && used.equals("platform"))
                || (name.equals("carried") && used.equals("journal"))
                || (name.equals("homework") && used.equals("journal"))
                || (name.equals("results") && (used.equals("journal") || used.equals("carried")));
    }
}
