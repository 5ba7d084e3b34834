package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.CsvReader;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import eljur.exchange.sheets.XlsxPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The package of a OneRoster export: a manifest that says which files are there, and the files. Nothing of it is written to a disk. */
public final class RosterZip implements AutoCloseable {

    private static final String MANIFEST = "manifest.csv";

    private final XlsxPackage zip;
    private final Map<String, String> manifest = new HashMap<>();

    private RosterZip(XlsxPackage zip) {
        this.zip = zip;
    }

    /** Does it look like one, even with its manifest lost? */
    public static boolean looksLike(byte[] content) {
        try (XlsxPackage zip = XlsxPackage.openAny(content)) {
            return zip.names().stream().map(RosterZip::bare).anyMatch(List.of(MANIFEST, "users.csv")::contains);
        } catch (IOException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    /** @throws UnreadableFile without a manifest, of another version, or with changes instead of the whole */
    public static RosterZip open(byte[] content) {
        RosterZip opened = new RosterZip(XlsxPackage.openAny(content));
        if (opened.part(MANIFEST).isEmpty()) throw new UnreadableFile("import.unreadable.roster.manifest");
        var table = RosterTable.of(MANIFEST, opened.sheet(MANIFEST), "propertyName", "value");
        table.plain()
                .forEach(row ->
                        opened.manifest.put(row.cell("propertyName").toLowerCase(Locale.ROOT), row.cell("value")));
        opened.understood();
        return opened;
    }

    private void understood() {
        String version = manifest.getOrDefault("oneroster.version", "");
        if (!version.equals("1.1") && !version.equals("1.2"))
            throw new UnreadableFile("import.unreadable.roster.version", Cells.excerpt(version));
        manifest.forEach((name, value) -> {
            if (name.startsWith("file.") && value.equalsIgnoreCase("delta"))
                throw new UnreadableFile("import.unreadable.roster.delta", name.substring("file.".length()));
        });
    }

    boolean hasRolesApart() {
        return manifest.getOrDefault("oneroster.version", "").equals("1.2");
    }

    /** @throws UnreadableFile when it is not in the package */
    public RosterTable table(String name, String... required) {
        return optional(name, required)
                .orElseThrow(() -> new UnreadableFile("import.unreadable.roster.missing", name + ".csv"));
    }

    /** Nothing where the manifest says that it is absent. */
    public Optional<RosterTable> optional(String name, String... required) {
        String file = name + ".csv";
        String said = manifest.getOrDefault("file." + name.toLowerCase(Locale.ROOT), "");
        if (said.equalsIgnoreCase("absent") || said.isEmpty() && part(file).isEmpty()) return Optional.empty();
        if (part(file).isEmpty()) throw new UnreadableFile("import.unreadable.roster.missing", file);
        return Optional.of(RosterTable.of(file, sheet(file), required));
    }

    private Sheet sheet(String file) {
        try (InputStream in = zip.part(part(file).orElseThrow())) {
            return CsvReader.read(in.readAllBytes());
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    private Optional<String> part(String file) {
        List<String> found = zip.names().stream()
                .filter(name -> bare(name).equals(file.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() > 1) throw new UnreadableFile("import.unreadable.roster.file-twice", file);
        return found.stream().findFirst();
    }

    // A folder within the package is a habit of programs that pack; a name is only compared, never opened.
    private static String bare(String name) {
        return name.replaceFirst("^.*[/\\\\]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
