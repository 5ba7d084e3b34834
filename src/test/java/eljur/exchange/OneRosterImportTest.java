package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A school out of a OneRoster package, of both versions, and packages that are none. */
class OneRosterImportTest extends ImportedTimetable {

    @Test
    void aSchoolComesWithItsClassesCoursesPupilsAndFamilies() {
        Map<String, String> before = imports.rows();
        String page = imports.upload("school.zip", RosterFiles.zip(RosterFiles.first()));
        assertThat(imports.lines(page, "refused")).isEmpty();
        assertThat(imports.counts(page))
                .contains(
                        "2 Учителя: новых 2",
                        "1 Классы: новых 1",
                        "2 Предметы: новых 1, изменится 1",
                        "2 Журналы: новых 2",
                        "1 Группы: новых 1",
                        "3 Ученики: новых 3",
                        "3 Родители: новых 3",
                        "2 Места в группах: новых 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                        select p.surname || ' ' || p.given_name || ' ' || coalesce(p.born_on::text, '-') || ' ' || u.external_id || ' ' || k.name
                        from people.pupil u join people.person p on p.school_id = u.school_id and p.id = u.person_id
                        join people.enrolment e on e.school_id = u.school_id and e.pupil_id = u.person_id
                        join school.class_group k on k.school_id = e.school_id and k.id = e.class_id
                        where u.external_id like 'oneroster:%' order by u.external_id"""))
                .containsExactly(
                        "Лугов Лев 2014-03-05 oneroster:p1 6-Э",
                        "Лугова Яна - oneroster:p2 6-Э",
                        "Мелов Ян - oneroster:p3 6-Э");
        assertThat(imports.texts("""
                        select c.name || ': ' || p.surname from timetable.course c
                        join timetable.course_teacher t on t.school_id = c.school_id and t.course_id = c.id
                        join people.person p on p.school_id = t.school_id and p.id = t.person_id
                        where c.external_id like 'oneroster:%' order by 1"""))
                .containsExactly("Алгебра, 6-Э: Озёрная", "Английский язык, Английский 1 · 6-Э: Рябов");
        assertThat(imports.texts("""
                        select p.surname || ' ' || p.given_name from people.group_member m
                        join people.study_group g on g.school_id = m.school_id and g.id = m.group_id
                        join people.person p on p.school_id = m.school_id and p.id = m.pupil_id
                        where g.external_id like 'oneroster:%' order by 1""")).containsExactly("Лугов Лев", "Мелов Ян");
        // One mother of two is one person.
        assertThat(imports.texts("""
                        select g.surname || ' ' || count(distinct g.id) || ' ' || count(*) from people.guardianship s
                        join people.person g on g.school_id = s.school_id and g.id = s.guardian_id
                        join people.pupil u on u.school_id = s.school_id and u.person_id = s.pupil_id
                        where u.external_id like 'oneroster:%' group by g.surname order by 1""")).containsExactly("Лугова 1 2", "Мелова 1 1");
        Map<String, String> applied = imports.rows();
        for (Map<String, String> files : List.of(RosterFiles.first(), RosterFiles.second())) {
            String again = imports.upload("school.zip", RosterFiles.zip(files));
            assertThat(imports.admin.get(again).body()).contains("записывать нечего");
            assertThat(imports.lines(again, "refused")).isEmpty();
        }
        assertThat(imports.rows()).isEqualTo(applied);
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aGuardianIsKnownByItsIdWhenTheNameWasCorrectedHere() {
        imports.load("school.zip", RosterFiles.zip(RosterFiles.first()));
        imports.program.inDatabase(db -> db.sql(
                        "update people.person set surname = 'Лугова-Речная' where surname = 'Лугова' and id in (select guardian_id from people.guardianship)")
                .update());
        Map<String, String> corrected = imports.rows();
        String again = imports.upload("school.zip", RosterFiles.zip(RosterFiles.first()));
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
        assertThat(imports.rows()).isEqualTo(corrected);
    }

    @Test
    void theSecondVersionBringsTheSameAndAChildIsKnownByItsIdUnderAnotherName() {
        imports.load("school.zip", RosterFiles.zip(RosterFiles.second()));
        Map<String, String> files = RosterFiles.second();
        String page = imports.upload(
                "school.zip",
                RosterFiles.with(
                        files, "users.csv", files.getOrDefault("users.csv", "").replace("Мелов,Ян", "Речной,Ян")));
        assertThat(imports.counts(page)).contains("3 Ученики: изменится 1, без изменений 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                        select p.surname from people.pupil u join people.person p on p.school_id = u.school_id and p.id = u.person_id
                        where u.external_id = 'oneroster:p3'""")).containsExactly("Речной");
    }

    @Test
    void whatIsToBeDeletedDoubledOrNobodysIsNamedAndLeft() {
        imports.load("school.zip", RosterFiles.zip(RosterFiles.first()));
        Map<String, String> before = imports.rows();
        Map<String, String> files = RosterFiles.first();
        files.put(
                "users.csv",
                files.getOrDefault("users.csv", "").replace("p3,,,true", "p3,tobedeleted,,true")
                        + "p1,,,true,o1,student,lug1,,Лев,Лугов,Ильич,,,,,g1,06,\n"
                        + "p4,,,true,o1,student,x,,Ким,Нет,,,,,,,06,\n");
        String page = imports.upload("school.zip", RosterFiles.zip(files));
        assertThat(imports.lines(page, "refused"))
                .containsExactlyInAnyOrder(
                        "строка 6 | человек | Мелов Ян | в файле users.csv помечено на удаление; программа ничего не удаляет, ушедших записывают приказом",
                        "строка 9 | человек | Лугов Лев | номер p1 в файле повторяется, взята первая запись",
                        "строка 10 | ученик | Нет Ким | не сказано, в каком классе ученик: он не записан ни в один класс вида homeroom",
                        "строка 5 | запись | p3 h1 | запись говорит о человеке или классе, которых в архиве нет",
                        "строка 9 | запись | p3 s1 | запись говорит о человеке или классе, которых в архиве нет",
                        "строка 12 | запись | p3 s2 | запись говорит о человеке или классе, которых в архиве нет");
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void whatIsNoWholePackageIsRefusedWithTheReason() {
        Map<String, byte[]> packages = new LinkedHashMap<>();
        Map<String, String> without = RosterFiles.first();
        without.remove("manifest.csv");
        packages.put("нет manifest.csv", RosterFiles.zip(without));
        Map<String, String> lost = RosterFiles.first();
        lost.remove("enrollments.csv");
        packages.put("нет файла enrollments.csv", RosterFiles.zip(lost));
        packages.put("содержит только изменения (delta)", manifest("file.users,bulk", "file.users,delta"));
        packages.put("версия OneRoster «2.0»", manifest("oneroster.version,1.1", "oneroster.version,2.0"));
        Map<String, String> column = RosterFiles.first();
        packages.put(
                "нет столбца familyName",
                RosterFiles.with(
                        column,
                        "users.csv",
                        column.getOrDefault("users.csv", "").replace("familyName", "surname")));
        Map<String, String> doubled = RosterFiles.first();
        packages.put("лежит в архиве дважды", RosterFiles.with(doubled, "../../etc/users.csv", "sourcedId\n1\n"));
        Map<String, String> schools = RosterFiles.first();
        packages.put(
                "нескольких школ",
                RosterFiles.with(
                        schools,
                        "classes.csv",
                        schools.getOrDefault("classes.csv", "").replace("scheduled,,o1", "scheduled,,o2")));
        Map<String, String> blank = RosterFiles.first();
        packages.put("нет ни одной строки", RosterFiles.with(blank, "users.csv", "\n\n"));
        Map<String, String> bomb = RosterFiles.first();
        packages.put("распаковывается больше чем", RosterFiles.with(bomb, "users.csv", "0".repeat(70 << 20)));
        packages.forEach((why, content) -> {
            var answer = imports.admin.upload("/imports", "school.zip", content);
            assertThat(answer.statusCode()).as(why).isEqualTo(422);
            assertThat(said(answer.body())).as(why).containsIgnoringCase(why);
        });
        for (String login : List.of("secretary", "deputy")) {
            var answer = imports.program
                    .signedIn(login)
                    .upload("/imports", "school.zip", RosterFiles.zip(RosterFiles.first()));
            assertThat(answer.statusCode()).as(login).isEqualTo(422);
            assertThat(answer.body()).contains("школу из OneRoster загружает администратор");
        }
    }

    @Test
    void otherAlphabetsAreRead() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        RosterFiles.first()
                .forEach((name, text) ->
                        parts.put("export/" + name, text.getBytes(java.nio.charset.Charset.forName("windows-1251"))));
        String page = imports.upload("school.zip", Uploads.zip(parts));
        assertThat(imports.admin.get(page).body()).contains("Лугова Яна Ильинична");
    }

    private byte[] manifest(String before, String after) {
        Map<String, String> files = RosterFiles.first();
        return RosterFiles.with(files, "manifest.csv", RosterFiles.MANIFEST.replace(before, after));
    }

    private static String said(String page) {
        var found = Pattern.compile("role=\"alert\">.*?</div>", Pattern.DOTALL).matcher(page);
        return found.find() ? found.group() : page;
    }
}
