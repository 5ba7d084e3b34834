package eljur.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a reader sees in a PDF, by poppler's pdftotext. */
public final class PdfText {

    private PdfText() {}

    /** The lines of each page, without the empty ones, with single blanks. Where {@code ELJUR_SHOTS} names a folder, the file is left there. */
    public static List<List<String>> pages(byte[] pdf, String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("eljur-pdf");
        Path file = folder.resolve(name + ".pdf"), text = folder.resolve(name + ".txt");
        Files.write(file, pdf);
        String shots = System.getenv("ELJUR_SHOTS");
        if (shots != null) Files.copy(file, Path.of(shots, name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        var reader = new ProcessBuilder("pdftotext", "-layout", file.toString(), text.toString())
                .inheritIO()
                .start();
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(text);
        for (Path one : List.of(file, text, folder)) Files.delete(one);
        return List.of(said.split("\f")).stream().map(PdfText::lines).toList();
    }

    private static List<String> lines(String page) {
        return page.lines()
                .map(line -> line.replaceAll("[\\s\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
