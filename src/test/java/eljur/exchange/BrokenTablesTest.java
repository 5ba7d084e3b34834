package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.exchange.formats.AscReader;
import eljur.exchange.formats.ClassListReader;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.formats.MarksList;
import eljur.exchange.formats.RosterReader;
import eljur.exchange.formats.SheetTimetableReader;
import eljur.exchange.formats.StaffList;
import eljur.exchange.formats.TopicList;
import eljur.exchange.formats.UntisFiles;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.UnreadableFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables and archives with bytes lost, doubled, swapped: each is understood, row by row, or refused as a whole in words. */
class BrokenTablesTest {

    private static final int MUTANTS = 400;

    @Test
    void whateverIsBrokenIsUnderstoodOrRefusedInWords() {
        Map<String, byte[]> files = Map.of(
                "untis.zip", Uploads.zip(Map.of("GPU001.TXT", placed(), "GPU002.TXT", defined())),
                "GPU001.TXT", placed(),
                "school.zip", RosterFiles.zip(RosterFiles.second()),
                "marks.csv", Uploads.utf8("Класс;ФИО;Предмет;1 четв.\n5-А;Ким Ян;Алгебра;4\n"),
                "staff.csv",
                        Uploads.utf8("ФИО;Дата рождения;Должность;С какого дня\nКим Ян;33000;учитель;01.09.2015\n"),
                "load.csv", Uploads.utf8("Класс;Предмет;Учитель;Часов;Вид\n5-А;Алгебра;Ким Я. Л.;2,5;урок\n"),
                "load.xlsx",
                        Uploads.xlsx(List.of(
                                List.of("Класс", "Предмет", "Часов"),
                                List.of("5-А", "Алгебра", "2"),
                                List.of("", "ИЗО", "1"))),
                "timetable.csv", Uploads.utf8("Класс;День;Урок;Предмет;Недели\n5-А;пн;1;Алгебра;1\n;;2;ИЗО;\n"),
                "topics.csv", Uploads.utf8("Класс;Предмет;№;Тема;Часов\n5-А;Алгебра;1;Степени;2\n"));
        Random random = new Random(1128);
        int understood = 0;
        int refused = 0;
        for (var file : files.entrySet())
            for (int i = 0; i < MUTANTS; i++) {
                boolean read = isRead(file.getKey(), mutant(file.getValue(), random));
                understood += read ? 1 : 0;
                refused += read ? 0 : 1;
            }
        assertThat(understood).isPositive();
        assertThat(refused).isPositive();
    }

    private static boolean isRead(String name, byte[] content) {
        try {
            FileKind format = FileKind.of(name, content);
            ImportKind kind = UploadedFile.kind(format, content);
            switch (kind) {
                case TIMETABLE -> AscReader.read(content);
                case UNTIS -> untis(format, content);
                case SHEET, LOAD ->
                    SheetTimetableReader.read(UploadedFile.sheet(format, content), kind, java.util.List.of());
                case STAFF -> StaffList.read(UploadedFile.sheet(format, content));
                case TOPICS -> TopicList.read(UploadedFile.sheet(format, content));
                case MARKS -> MarksList.read(UploadedFile.sheet(format, content));
                case ONEROSTER -> RosterReader.read(content);
                case CLASS_LIST -> ClassListReader.read(UploadedFile.sheet(format, content));
            }
            return true;
        } catch (UnreadableFile no) {
            return false;
        }
    }

    private static void untis(FileKind format, byte[] content) {
        if (format == FileKind.ZIP) UntisFiles.readZip(content);
        else UntisFiles.read(UploadedFile.sheet(format, content));
    }

    private static byte[] mutant(byte[] content, Random random) {
        byte[] changed = content.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++)
            switch (random.nextInt(3)) {
                case 0 -> changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                case 1 -> changed[random.nextInt(changed.length)] = changed[random.nextInt(changed.length)];
                default -> changed = java.util.Arrays.copyOf(changed, 1 + random.nextInt(changed.length));
            }
        return changed;
    }

    private static byte[] placed() {
        return Uploads.utf8("1;\"5a\";\"IVA\";\"MAT\";\"12\";1;1;;\n2;\"5b\";\"IVA\";\"MAT\";\"12\";2;3;;\n");
    }

    private static byte[] defined() {
        return Uploads.utf8("40;3;3;3;5a;IVA;MAT;12;;;3;;;;20260901;20270531;;\n");
    }
}
