package eljur;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can check. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eljur", "pages");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    /** Words for things that the glossary calls otherwise. */
    private static final Pattern FOREIGN_WORD = Pattern.compile(
            ".*(Student|Scholar|Parent|Score|Assessment|Homeroom|Discipline|Utils?|Helper|(?<!Transaction)Manager|Common|Impl|DTO|Dto)(?![a-z]).*");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("eljur.platform.launch..")
            .should()
            .callCodeUnitWhere(describe("asks the machine for the time", HouseRulesTest::asksTheTime))
            .because("time comes from the injected Clock, so that tests and a wrong clock can be told from each other");

    private static final ArchRule WORDS_OF_THE_GLOSSARY = classes()
            .that()
            .arePublic()
            .should(new ArchCondition<>("be named in words of the glossary") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean foreign = FOREIGN_WORD.matcher(type.getSimpleName()).matches();
                    events.add(new SimpleConditionEvent(
                            type, !foreign, type.getName() + (foreign ? " is no word of ours" : "")));
                }
            });

    private static final ArchRule PUBLIC_IS_A_DECISION = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("pages..")
            .and()
            .doNotHaveSimpleName("Application")
            .and()
            .areNotAnnotations()
            .should(new ArchCondition<>("be used by another module, or by a page") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = type.getDirectDependenciesToSelf().stream()
                            .anyMatch(dependency -> !dependency
                                    .getOriginClass()
                                    .getPackageName()
                                    .equals(type.getPackageName()));
                    boolean needed = used || isPartOfAPublicSignature(type);
                    events.add(new SimpleConditionEvent(
                            type, needed, type.getName() + " is public and nobody outside uses it"));
                }
            });

    @Test
    void timeComesFromTheInjectedClock() {
        TIME_COMES_FROM_THE_CLOCK.check(HOUSE);
        assertThatThrownBy(() -> TIME_COMES_FROM_THE_CLOCK.check(PLANTED)).hasMessageContaining("PlantedStudent");
    }

    @Test
    void publicNamesAreWordsOfTheGlossary() {
        WORDS_OF_THE_GLOSSARY.check(HOUSE);
        assertThatThrownBy(() -> WORDS_OF_THE_GLOSSARY.check(PLANTED)).hasMessageContaining("PlantedStudent");
    }

    @Test
    void publicTypesAreUsedByAnotherModule() {
        PUBLIC_IS_A_DECISION.check(HOUSE);
        assertThatThrownBy(() -> PUBLIC_IS_A_DECISION.check(PLANTED)).hasMessageContaining("PlantedDoor");
    }

    /** A page that asks for a script which is not there answers, looks right, and does nothing. */
    @Test
    void everyScriptAndStyleThatAPageNamesIsThere() {
        assertThat(Sources.findings(Sources.templates(), HouseRulesTest::missingAssets))
                .isEmpty();
        assertThat(missingAssets("styles = \"mark\", scripts = \"look/print no/such\""))
                .containsExactly("no/such.js");
    }

    private static List<String> missingAssets(String template) {
        return Pattern.compile("\\b(scripts|styles) = \"([^\"]*)\"")
                .matcher(template)
                .results()
                .flatMap(named -> Stream.of(named.group(2).split(" ", -1))
                        .filter(one -> !one.isEmpty())
                        .map(one -> named.group(1).equals("scripts") ? one + ".js" : "look/" + one + ".css"))
                .filter(file -> !Files.exists(Path.of("src/main/resources/static", file)))
                .toList();
    }

    @Test
    void noTextStandsOutsideTheBundles() {
        assertThat(Sources.findings(Sources.java(), HouseRulesTest::russianWords))
                .isEmpty();
        assertThat(Sources.findings(Sources.templates(), HouseRulesTest::russianWords))
                .isEmpty();
        assertThat(russianWords("String s = \"Отметка\"; // «отметка» may stand in a comment"))
                .isNotEmpty();
        assertThat(russianWords("int n = 1; // «отметка» may stand in a comment"))
                .isEmpty();
    }

    private static java.util.List<String> russianWords(String source) {
        return Pattern.compile("[А-Яа-яЁё]+")
                .matcher(Sources.withoutComments(source))
                .results()
                .map(m -> m.group())
                .toList();
    }

    private static boolean asksTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean wall = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date")
                && name.equals("<init>")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || wall || date;
    }

    // What a public method of a used type gives or takes is public with it.
    private static boolean isPartOfAPublicSignature(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(origin -> !origin.equals(type)
                        && origin.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .anyMatch(origin -> origin.getMethods().stream()
                                .filter(m ->
                                        m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                                .anyMatch(m -> m.getAllInvolvedRawTypes().contains(type))
                        || origin.getConstructors().stream()
                                .anyMatch(c -> c.getAllInvolvedRawTypes().contains(type)));
    }
}
