package eljur.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * A template as a PDF to print and to keep: PDF/A-2u, every letter from fonts of our own. The template is well-formed XML, has no
 * frame, and takes its look from {@code print/print.css}. Why so: docs/decisions/2026-11-28-pdf.md.
 */
@Component
public class Pdf {

    private static final String FAMILY = "PT Sans";

    private final TemplateEngine engine;
    private final Texts texts;
    private final String css;
    private final byte[] colours;

    Pdf(TemplateEngine engine, Texts texts) {
        // What it does step by step is of no use in a school's log; what goes wrong is.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
        this.engine = engine;
        this.texts = texts;
        this.css = new String(bytes("print/print.css"), StandardCharsets.UTF_8);
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** @param params what the template asks for beside {@code texts} */
    public byte[] of(String template, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("texts", texts);
        var html = new StringOutput();
        engine.render(template + ".jte", all, html);
        return rendered(styled(html.toString()));
    }

    // Of a body that names its own page, the renderer would still lay the width out by the common one.
    private String styled(String html) {
        return html.replace("</head>", "<style>" + look(html) + "</style></head>");
    }

    private String look(String html) {
        boolean broad = html.contains("<body class=\"broad"), wide = html.contains("<body class=\"wide");
        boolean lies = (broad || wide) && !html.contains(" tall\">");
        return css.replace("A4 portrait", (broad ? "A3 " : "A4 ") + (lies ? "landscape" : "portrait"));
    }

    private byte[] rendered(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(colours)
                    .useFont(() -> open("fonts-print/PTSans-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> open("fonts-print/PTSans-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/" + file), file);
    }
}
