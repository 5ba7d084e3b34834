package eljur.homework.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file is is told by what is in it, and its name is made safe. */
class FileKindTest {

    @Test
    void kindsAreToldByContent() throws IOException {
        assertThat(FileKind.of(latin("%PDF-1.7\nx"))).contains(FileKind.PDF);
        assertThat(FileKind.of(latin("\u0089PNG\r\n\u001a\nx"))).contains(FileKind.PNG);
        assertThat(FileKind.of(latin("\u00ff\u00d8\u00ff\u00e0"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(latin("ID3\u0004\u0000"))).contains(FileKind.MP3);
        assertThat(FileKind.of(latin("\u00ff\u00fb\u0090\u0064\u0000"))).contains(FileKind.MP3);
        assertThat(FileKind.of("Прочитать § 40".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.TXT);
        assertThat(FileKind.of("Прочитать § 40".getBytes(Charset.forName("windows-1251"))))
                .contains(FileKind.TXT);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .contains(FileKind.PPTX);
        assertThat(FileKind.of(zip("mimetype", "content.xml"))).contains(FileKind.ODT);
    }

    @Test
    void allElseIsNone() throws IOException {
        assertThat(FileKind.of(latin("MZ\u0090\u0000\u0003"))).isEmpty();
        assertThat(FileKind.of(latin("\u007fELF\u0002\u0001"))).isEmpty();
        assertThat(FileKind.of(zip("a.txt"))).isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of(zip("mimetype", "content.xml", "Basic/script-lc.xml")))
                .isEmpty();
        assertThat(FileKind.of(latin("PK\u0003\u0004 no directory"))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
        byte[] torn = zip("[Content_Types].xml", "word/document.xml");
        torn[torn.length - 6] = 0x7f;
        assertThat(FileKind.of(torn)).isEmpty();
    }

    @Test
    void namesHoldNoPathNoTricksAndEndAsTheFileIs() {
        assertThat(FileName.of("C:\\дом\\План.PDF", FileKind.PDF)).isEqualTo("План.pdf");
        assertThat(FileName.of("../../etc/passwd", FileKind.TXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("фото.jpeg", FileKind.JPEG)).isEqualTo("фото.jpeg");
        assertThat(FileName.of("задание.exe", FileKind.PDF)).isEqualTo("задание.pdf");
        assertThat(FileName.of("план\u202efdp.exe", FileKind.PDF)).isEqualTo("планfdp.pdf");
        assertThat(FileName.of("a\r\nSet-Cookie: x.txt", FileKind.TXT)).isEqualTo("aSet-Cookie_ x.txt");
        assertThat(FileName.of("CON.txt", FileKind.TXT)).isEqualTo("file_CON.txt");
        assertThat(FileName.of("", FileKind.PNG)).isEqualTo("file.png");
        assertThat(FileName.of("Глава 2. Введение", FileKind.DOCX)).isEqualTo("Глава 2. Введение.docx");
        assertThat(FileName.of("я".repeat(300) + ".txt", FileKind.TXT)).isEqualTo("я".repeat(100) + ".txt");
    }

    @Test
    void theAntivirusIsAskedOverItsOwnProtocol() {
        var clamd = new Clamd();
        try (var fake = new FakeClamd()) {
            assertThat(clamd.verdict(fake.address(), latin("x".repeat(200_000))))
                    .isEqualTo(new Clamd.Verdict(FileState.CLEAN, ""));
            assertThat(clamd.verdict(fake.address(), latin("EICAR")))
                    .isEqualTo(new Clamd.Verdict(FileState.INFECTED, "Eicar-Signature"));
            assertThat(fake.asked()).isEqualTo(2);
        }
        assertThat(clamd.verdict("127.0.0.1:1", latin("x")).state()).isEqualTo(FileState.WAITING);
        assertThat(clamd.verdict("", latin("x")).state()).isEqualTo(FileState.UNCHECKED);
        assertThat(FileState.INFECTED.isServed()).isFalse();
        assertThat(FileState.WAITING.isServed()).isFalse();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                byte[] content = latin(name.equals("mimetype") ? FileKind.ODT.mediaType() : "x");
                var entry = new ZipEntry(name);
                if (name.equals("mimetype")) {
                    var crc = new CRC32();
                    crc.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
