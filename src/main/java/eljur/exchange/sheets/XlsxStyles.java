package eljur.exchange.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date: a spreadsheet keeps 1 September 2026 as 46266 and knows it by its format alone. */
final class XlsxStyles {

    /** Formats are counted by Excel; the file of a school has dozens. */
    private static final int MOST = 100_000;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();

    static XlsxStyles read(XlsxPackage file) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        if (!file.has("xl/styles.xml")) return styles;
        try (InputStream in = file.part("xl/styles.xml")) {
            styles.readAll(new XlsxXml(in, "xl/styles.xml"));
        }
        return styles;
    }

    private void readAll(XlsxXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.is("numFmt")) codes.put(number(xml.attribute("numFmtId")), text(xml.attribute("formatCode")));
            if (xml.is("cellXfs"))
                while (xml.nextInside("cellXfs")) if (xml.is("xf")) formats.add(number(xml.attribute("numFmtId")));
            if (codes.size() + formats.size() > MOST) throw new UnreadableFile("import.unreadable.xlsx.styles");
        }
    }

    boolean isDate(@Nullable String style) {
        int index = number(style);
        if (style == null || index < 0 || index >= formats.size()) return false;
        int format = formats.get(index);
        boolean builtIn = format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
        return builtIn || namesDays(codes.getOrDefault(format, ""));
    }

    private static boolean namesDays(String code) {
        String bare = LITERAL.matcher(code.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        return bare.contains("d") || bare.contains("yy");
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
