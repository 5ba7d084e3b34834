package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a school that has just been set up is told is missing. */
class EmptySchoolTest extends FirstDay {

    private static final String CLASSES = ": Сначала заведите классы /school/classes";

    @Test
    void whatHasNothingToLookAtIsNeitherDoneNorLacking() {
        var visitor = program.nobody();
        visitor.open(link).submit(link, filled(visitor.get(link)));
        String page = visitor.get("/readiness").body();
        assertThat(titles(page, "open", "<summary>.*?: </span>([^<]+)</span>")).containsExactly("Классы есть");
        assertThat(titles(page, "done", "сделано: </span></span><div>([^<]+)</div>"))
                .containsExactly("Звонки записаны");
        assertThat(waiting(page))
                .containsExactly(
                        "У всех классов есть четверти или полугодия" + CLASSES,
                        "Ученики переведены в этот год" + CLASSES,
                        "В каждом классе есть ученики" + CLASSES,
                        "Каждый ученик в классе" + CLASSES,
                        "У каждого ученика есть родитель или представитель" + CLASSES,
                        "У каждого класса есть классный руководитель" + CLASSES,
                        "У каждого класса есть журналы" + CLASSES,
                        "В каждой группе есть ученики" + CLASSES,
                        "Предмет у ученика идёт в одной группе" + CLASSES,
                        "У каждого журнала есть учитель" + CLASSES,
                        "У каждого журнала уроков есть план тем (КТП)" + CLASSES,
                        "Уроков в неделе столько, сколько по нагрузке" + CLASSES,
                        "Кабинет не занят дважды" + CLASSES,
                        "Учитель не нужен в двух местах сразу" + CLASSES,
                        "У класса нет двух уроков сразу" + CLASSES,
                        "В школе есть директор и завуч: Сначала загрузите сотрудников /imports",
                        "Каждому учителю выдан вход в журнал" + CLASSES);
    }

    @Test
    void withClassesTheirPupilsAndRegistersComeNext() {
        var visitor = program.nobody();
        visitor.open(link).submit(link, filled(visitor.get(link)));
        program.inDatabase(db -> db.sql("""
                        insert into school.class_group (school_id, id, year_id, grade, letter, name, scheme)
                        select y.school_id, 1, y.id, 5, 'А', '5-А', 'quarter' from school.academic_year y""").update());
        String page = visitor.get("/readiness").body();
        assertThat(titles(page, "done", "сделано: </span></span><div>([^<]+)</div>"))
                .containsExactly("У всех классов есть четверти или полугодия", "Звонки записаны", "Классы есть");
        assertThat(waiting(page))
                .containsExactly(
                        "Ученики переведены в этот год: Сначала примите учеников: загрузите списки классов /imports",
                        "Каждый ученик в классе: Сначала примите учеников: загрузите списки классов /imports",
                        "У каждого ученика есть родитель или представитель: Сначала примите учеников: загрузите списки классов /imports",
                        "В каждой группе есть ученики: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "Предмет у ученика идёт в одной группе: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "У каждого журнала есть учитель: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "У каждого журнала уроков есть план тем (КТП): Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "Уроков в неделе столько, сколько по нагрузке: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "Кабинет не занят дважды: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "Учитель не нужен в двух местах сразу: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "У класса нет двух уроков сразу: Сначала заведите журналы: загрузите нагрузку или расписание /courses",
                        "В школе есть директор и завуч: Сначала загрузите сотрудников /imports",
                        "Каждому учителю выдан вход в журнал: Сначала заведите журналы: загрузите нагрузку или расписание /courses");
    }

    private static List<String> titles(String page, String section, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(section(page, section))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> waiting(String page) {
        return Pattern.compile("<div>([^<]+)<span class=\"block muted small\"><a href=\"([^\"]+)\">([^<]+)</a>")
                .matcher(section(page, "waiting"))
                .results()
                .map(found -> found.group(1) + ": " + found.group(3) + " " + found.group(2))
                .toList();
    }

    private static String section(String page, String id) {
        int from = page.indexOf("aria-labelledby=\"" + id + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }
}
