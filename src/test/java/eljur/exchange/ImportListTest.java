package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the list of files and the page of a load tell whoever brought them. */
class ImportListTest extends ImportedTimetable {

    private static final String STAFF = "ФИО;Должность\nРябов Инал Львович;учитель\n";

    @Test
    void aTryThatANewerFileReplacedStandsBehindALineOfItsOwn() {
        String first = imports.upload("проба.csv", Uploads.utf8(STAFF));
        assertThat(files("<tbody>")).contains("проба.csv посмотрели, не записан");
        imports.load("кадры.csv", Uploads.utf8(STAFF));
        assertThat(files("<tbody>")).contains("кадры.csv записан").doesNotContain("проба.csv");
        String page = imports.admin.get("/imports").body();
        assertThat(page).contains("Не записаны, вместо них загружены другие: 1");
        assertThat(page.substring(page.indexOf("<details"))).contains(">проба.csv</a>", "вместо него загружен другой");
        assertThat(imports.admin.get(first).statusCode()).isEqualTo(200);
    }

    private static final String GROUPS =
            "Есть группы без учеников: отметьте, кто в них, или допишите столбец «Группы» в списке класса и загрузите его ещё раз /groups";

    @Test
    void afterALoadOnlyWhatIsStillLackingComesNext() {
        String page = imports.load("staff.csv", Uploads.utf8(STAFF));
        assertThat(next(page))
                .containsExactly(
                        "Расписания недели ещё нет: загрузите его или составьте /imports",
                        GROUPS,
                        "Посмотрите, чего ещё не хватает /readiness");
        imports.load("timetable.csv", Uploads.utf8("Класс;День;№ урока;Предмет\n6-Э;вт;1;Алгебра\n"));
        assertThat(next(page)).containsExactly(GROUPS, "Посмотрите, чего ещё не хватает /readiness");
    }

    private String files(String from) {
        String page = imports.admin.get("/imports").body();
        int begin = page.indexOf(from);
        return page.substring(begin, page.indexOf("</tbody>", begin))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("Кадры|Сотрудники", "")
                .replaceAll("\\d+ \\S+ \\d{4}, \\d+:\\d\\d, \\S+ \\S\\. \\S\\.", "")
                .replaceAll("\\s+", " ");
    }

    private List<String> next(String page) {
        String body = imports.admin.get(page).body();
        int from = body.indexOf("aria-labelledby=\"next\"");
        return Pattern.compile("<li><a href=\"([^\"]+)\">([^<]+)</a>")
                .matcher(body.substring(from, body.indexOf("</section>", from)))
                .results()
                .map(found -> found.group(2) + " " + found.group(1))
                .toList();
    }
}
