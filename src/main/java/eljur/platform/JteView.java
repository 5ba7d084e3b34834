package eljur.platform;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders whole into memory first, so that a fault in the middle of a page is still an honest 500. */
class JteView implements View {

    private final TemplateEngine engine;
    private final PageFrame frame;
    private final String template;

    JteView(TemplateEngine engine, PageFrame frame, String template) {
        this.engine = engine;
        this.frame = frame;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> params = new HashMap<>();
        Map<String, Class<?>> asked = engine.getParamInfo(template);
        if (model != null) model.forEach((name, value) -> keepAsked(params, asked, name, value));
        if (asked.containsKey("page")) params.put("page", frame.around(request));
        var out = new Utf8ByteOutput();
        engine.render(template, params, out);
        response.setContentType(getContentType());
        if (PackedPage.isFor(request, out.getContentLength())) new PackedPage(out.toByteArray()).sendBy(response);
        else sendPlain(out, response);
    }

    private static void sendPlain(Utf8ByteOutput out, HttpServletResponse response) throws IOException {
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    // Spring adds binding results and path variables of its own to the model; templates name what they want.
    private static void keepAsked(Map<String, Object> params, Map<String, Class<?>> asked, String name, Object value) {
        if (asked.containsKey(name)) params.put(name, value);
    }
}
