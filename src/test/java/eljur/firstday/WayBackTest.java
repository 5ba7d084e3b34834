package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.access.FirstLink;
import eljur.access.WayBack;
import eljur.platform.Texts;
import eljur.platform.launch.ServedAddress;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The only administrator forgot the password. */
class WayBackTest extends FirstDay {

    private static final String OTHER = "новый чайник закипел";

    @Test
    void aLinkPrintedAtTheMachineGivesANewPasswordOnce() {
        var before = founded();
        String path = printed("");
        assertThat(before.get("/").statusCode())
                .as("nothing ends before the link is used")
                .isEqualTo(200);
        var there = program.nobody().open(path);
        String code = path.substring(path.indexOf('=') + 1);
        assertThat(there.get(path).body()).contains("Орлова Т. С.", "orlova");
        assertThat(there.submit("/activate", Map.of("code", code, "password", OTHER))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/").body()).contains("администратор");
        assertThat(before.get("/").statusCode()).as("who came in before is out").isNotEqualTo(200);
        assertThat(program.nobody()
                        .open("/sign-in")
                        .submit("/sign-in", Map.of("login", "orlova", "password", PASSWORD))
                        .body())
                .contains("логин или пароль не подходит");
        assertThat(program.nobody().get(path).body()).contains("уже");
        assertThat(rows("""
                select role || ' ' || action || ' ' || (person_id = entity_key::bigint) from audit.change_event
                where entity = 'account' and action <> 'recorded' order by id""")).containsExactly("ADMINISTRATOR way-back true", "ADMINISTRATOR activated true");
    }

    @Test
    void aNewLinkVoidsTheOneBeforeAndADayEndsIt() {
        founded();
        String first = printed("orlova"), second = printed("ORLOVA");
        assertThat(program.nobody().get(first).statusCode()).isEqualTo(422);
        assertThat(program.nobody().get(second).statusCode()).isEqualTo(200);
        program.clock().moveBy(java.time.Duration.ofDays(1));
        assertThat(program.nobody().get(second).statusCode()).isEqualTo(422);
    }

    @Test
    void saysWhoIsThereWhenTheLoginIsNobodysOrSeveralAreMeant() {
        assertThat(console().said("")).isEqualTo("Ссылку выдать некому: открытой учётной записи администратора нет.");
        founded();
        program.inDatabase(db -> db.sql("""
                        with p as (insert into people.person (school_id, id, surname, given_name) select id, 77, 'Чижов', 'Олег' from school.school returning school_id, id),
                        a as (insert into access.account (school_id, person_id, display_name, opened_at) select school_id, id, 'Чижов О.', now() from p returning id)
                        insert into access.account_role (account_id, role, ordinal) select id, 'ADMINISTRATOR', 0 from a""").update());
        assertThat(console().said(""))
                .isEqualTo(
                        "Ссылка не выдана: администраторов несколько. Есть: Орлова Т. С., логин orlova, Чижов О., логина ещё нет. Запустите ещё раз с логином того, кто забыл пароль: --administrator ЛОГИН.");
        assertThat(console().said("ivanova")).startsWith("Ссылка не выдана: администратора с логином «ivanova» нет.");
        assertThat(count("access.slip")).isZero();
    }

    private eljur.testing.Visitor founded() {
        var visitor = program.nobody();
        visitor.open(link).submit(link, filled(visitor.get(link)));
        assertThat(program.bean(FirstLink.class).awaited()).isFalse();
        return visitor;
    }

    private String printed(String login) {
        Matcher found =
                Pattern.compile("/activate\\?code=\\S+").matcher(console().said(login));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private WayBackOnConsole console() {
        return new WayBackOnConsole(program.bean(WayBack.class), program.bean(ServedAddress.class), new Texts(), "");
    }
}
