package eljur.exchange.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.exchange.Uploads;
import eljur.exchange.sheets.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AscReaderTest {

    @Test
    void readsTheRealExportWhole() {
        ExportedTimetable school = AscReader.read(Uploads.realSchool());
        assertThat(List.of(
                        school.teachers().size(),
                        school.classes().size(),
                        school.subjects().size(),
                        school.lessons().size(),
                        school.cards().size(),
                        school.groups().size(),
                        school.rooms().size(),
                        school.periods().size()))
                .containsExactly(40, 21, 90, 262, 754, 522, 34, 7);
        assertThat(school.subjects().stream()
                        .map(ExportedTimetable.Subject::ref)
                        .distinct())
                .hasSize(90);
        assertThat(school.days().stream().map(ExportedTimetable.Day::weekday))
                .containsExactly(
                        DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        assertThat(school.classes().getLast()).extracting("name", "grade").containsExactly("12B3", 12);
    }

    @Test
    void readsTheSmallSampleInSchoolWords() {
        ExportedTimetable school = AscReader.read(Uploads.smallSchool());
        assertThat(school.periods().get(1))
                .isEqualTo(new ExportedTimetable.Period("2", LocalTime.of(8, 55), LocalTime.of(9, 40), 5));
        assertThat(school.teachers().stream().map(ExportedTimetable.Teacher::name))
                .containsExactly(
                        new PersonName("Лугова", "Анна", "Петровна"),
                        new PersonName("Озеров", "Павел", ""),
                        new PersonName("Рябина", "Инна", ""));
        assertThat(school.classes().stream().map(ExportedTimetable.ClassGroup::grade))
                .containsExactly(5, 5, 10);
        assertThat(school.subjects().getLast().name()).isEqualTo("Музыка");
        assertThat(school.lessons().get(3).hoursPerWeek()).isEqualTo(1.5);
        assertThat(school.lessons().get(4).teacherRefs()).containsExactly("T3", "T2");
    }

    @Test
    void understandsTheEncodingThatTheFileNames() {
        String xml = new String(Uploads.smallSchool(), StandardCharsets.UTF_8).replace("UTF-8", "windows-1251");
        assertThat(AscReader.read(xml.getBytes(Charset.forName("windows-1251")))
                        .subjects()
                        .getFirst()
                        .name())
                .isEqualTo("Математика");
    }

    @Test
    void refusesEntitiesWithTheirLine() {
        assertRefused(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE timetable [<!ENTITY a \"ha\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<timetable><class id=\"&b;\"/></timetable>",
                "import.unreadable.xml.doctype");
        assertRefused(
                "<!DOCTYPE timetable [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><timetable>&x;</timetable>",
                "import.unreadable.xml.doctype");
        assertRefused(
                "<!DOCTYPE timetable SYSTEM \"http://127.0.0.1:1/x.dtd\"><timetable/>",
                "import.unreadable.xml.doctype");
    }

    @Test
    void namesWhereATornFileEnds() {
        String torn = new String(Uploads.smallSchool(), StandardCharsets.UTF_8).substring(0, 1_000);
        assertThatThrownBy(() -> AscReader.read(Uploads.utf8(torn))).satisfies(e -> {
            UnreadableFile refused = (UnreadableFile) e;
            assertThat(refused.key()).isEqualTo("import.unreadable.xml");
            assertThat(refused.args().getFirst())
                    .isEqualTo(torn.lines().toList().size());
        });
    }

    @Test
    void refusesWhatNoHonestExportHas() {
        assertRefused("<timetable>" + "<a>".repeat(100), "import.unreadable.xml.depth");
        assertRefused(
                "<timetable><subject name=\"" + "x".repeat(30_000) + "\"/></timetable>", "import.unreadable.xml.long");
        assertRefused("<timetable>" + "<a/>".repeat(300_000) + "</timetable>", "import.unreadable.xml.count");
        assertRefused("<timetable " + attributes(1_000) + "/>", "import.unreadable.xml");
        assertRefused("<timetable></timetable>", "import.unreadable.asc.empty");
        assertRefused("<html><body/></html>", "import.unreadable.asc.root");
        assertRefused("<timetable><class id=\"\u0001\"/></timetable>", "import.unreadable.xml");
    }

    @Test
    void readsExportsThatKeepEachValueInAnElementOfItsOwn() {
        ExportedTimetable minimal = AscReader.read(Uploads.shared("asc/minimal.xml"));
        assertThat(minimal.teachers())
                .containsExactly(new ExportedTimetable.Teacher("T1", new PersonName("Alice", "Smith", ""), 15));
        assertThat(minimal.periods())
                .containsExactly(new ExportedTimetable.Period("1", LocalTime.of(8, 0), LocalTime.of(8, 45), 35));
        assertThat(minimal.cards())
                .containsExactly(new ExportedTimetable.Card("L1", "1", "1", "", "", List.of("R1"), 43));
        ExportedTimetable messy = AscReader.read(Uploads.shared("asc/messy.xml"));
        assertThat(messy.lessons()).extracting(ExportedTimetable.Lesson::ref).containsExactly("L2", "L3");
        assertThat(messy.lessons().getLast().teacherRefs()).containsExactly("T2", "T3");
        assertThat(messy.cards()).extracting(ExportedTimetable.Card::days).containsExactly("01", "");
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) attributes.append("a").append(i).append("=\"1\" ");
        return attributes.toString();
    }

    private static void assertRefused(String xml, String key) {
        assertThatThrownBy(() -> AscReader.read(Uploads.utf8(xml)))
                .isInstanceOf(UnreadableFile.class)
                .extracting("key")
                .isEqualTo(key);
    }
}
