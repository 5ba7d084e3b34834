package eljur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cast itself: it can be poured in, and everybody gets in. */
class TestSchoolTest {

    @Test
    void everybodyOfTheCastSignsIn() {
        SchoolProgram program = SchoolProgram.shared();
        var logins = program.inDatabase(db ->
                db.sql("select login from access.account").query(String.class).list());
        assertThat(logins).hasSize(18);
        for (String login : logins)
            assertThat(program.signedIn(login).session()).isNotEmpty();
    }

    @Test
    void countsTheStatementsOfARequest() {
        SchoolProgram program = SchoolProgram.shared();
        Visitor anna = program.signedIn("anna");
        var sent = program.statements().during(() -> anna.get("/no-such-page"));
        assertThat(sent).hasSize(1).first().asString().contains("access.session");
    }
}
