package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ё stands and is found as Е, and of two who bear one name nobody is lost: on the screen and on what is printed. */
class NamesInListsTest {

    private SchoolProgram program;
    private Visitor secretary;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        secretary = program.signedIn("secretary");
        named(9101, "Ёлкина", "Анна", "2013-05-02");
        named(9102, "Елкина", "Анна", "2013-01-02");
        named(9103, "Ежов", "Пётр", "2013-03-02");
        named(9105, "Жуков", "Илья", "2013-03-02");
        named(9201, "Ёлкина", "Анна", "2013-05-02");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private void named(long person, String surname, String given, String born) {
        program.inDatabase(db -> db.sql(
                        "update people.person set surname = ?, given_name = ?, patronymic = '', born_on = ?::date where id = ?")
                .params(surname, given, born, person)
                .update());
    }

    private List<String> found(String path) {
        return Pattern.compile("/pupils/(9[0-9]{3})\"")
                .matcher(secretary.get(path).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void eachIsFoundByEitherLetterAndInWhateverCase() {
        for (String asked : List.of("елкина", "Ёлкина", "ЁЛКИНА АННА", "анна елк", "  Елкина   а"))
            assertThat(found("/pupils?q=" + asked.replace(" ", "+")))
                    .as(asked)
                    .containsExactlyInAnyOrder("9101", "9102", "9201");
        assertThat(found("/pupils?q=петр")).contains("9103");
        assertThat(found("/pupils?q=елкина&in=971")).containsExactlyInAnyOrder("9101", "9102");
    }

    @Test
    void listsGoByTheAlphabetInWhichYoIsYe() {
        assertThat(found("/pupils?in=971")).containsExactly("9103", "9102", "9101", "9105");
        assertThat(found("/classes/971")).containsExactly("9103", "9102", "9101", "9105");
        for (String path : List.of("/classes/971/contacts", "/registers/971"))
            assertThat(secretaryOrTutor(path))
                    .as(path)
                    .containsSubsequence("Ежов П", "Елкина А", "Ёлкина А", "Жуков И");
        assertThat(secretary.get("/classes/971/birthdays").body())
                .containsSubsequence("Елкина Анна", "Ежов Пётр", "Жуков Илья", "Ёлкина Анна");
    }

    private String secretaryOrTutor(String path) {
        return (path.startsWith("/registers") ? program.signedIn("anna") : secretary)
                .get(path)
                .body();
    }

    @Test
    void namesakesAreToldApartByDayOfBirthAndClass() {
        String page = secretary.get("/pupils?q=елкина+анна").body();
        assertThat(page).contains("02.05.2013", "02.01.2013", ">7-А<", ">7-Б<");
    }
}
