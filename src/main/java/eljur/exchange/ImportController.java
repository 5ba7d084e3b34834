package eljur.exchange;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.exchange.formats.ImportKind;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.UnreadableFile;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** «Загрузка данных»: a file is uploaded, looked at, applied, undone. */
@Controller
class ImportController {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportPages pages;
    private final ImportLists lists;
    private final ImportWords words;
    private final ImportTemplate template;
    private final Notices notices;
    private final Texts texts;

    ImportController(
            Imports imports,
            ImportPages pages,
            ImportLists lists,
            ImportWords words,
            ImportTemplate template,
            Notices notices,
            Texts texts) {
        this.imports = imports;
        this.pages = pages;
        this.lists = lists;
        this.words = words;
        this.template = template;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/imports")
    @Allowed(entity = "import", action = "read")
    String list(CurrentUser who, @RequestParam(defaultValue = "") String refused, Model model) {
        boolean tooLong = refused.equals("size");
        model.addAttribute("list", lists.list(who, tooLong ? texts.of("import.unreadable.size", "10") : null));
        return "exchange/imports";
    }

    @PostMapping("/imports")
    @Allowed(entity = "import", action = "create")
    String upload(
            CurrentUser who,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String name = name(file);
        try {
            if (file == null || name.isEmpty()) throw new UnreadableFile("import.unreadable.none");
            return "redirect:/imports/" + imports.upload(who, name, file.getBytes());
        } catch (UnreadableFile no) {
            return refused(who, texts.of("import.unreadable", name, words.said(no.key(), no.args())), model, response);
        } catch (Refused no) {
            return refused(who, no.said(texts), model, response);
        }
    }

    private String refused(CurrentUser who, String why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("list", lists.list(who, why));
        return "exchange/imports";
    }

    /** Browsers send the bare name, others the whole path. */
    private static String name(@Nullable MultipartFile file) {
        String sent = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String bare = Cells.clean(sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", ""));
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    @GetMapping("/imports/{import}")
    @Allowed(entity = "import", action = "read")
    String page(
            CurrentUser who,
            @PathVariable("import") long id,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        model.addAttribute("shown", pages.page(who, id, from, null));
        return "exchange/import";
    }

    /** With {@code look} nothing is written: what would change from that day on is shown. */
    @PostMapping("/imports/{import}/application")
    @Allowed(entity = "import", action = "apply")
    String apply(
            CurrentUser who,
            @PathVariable("import") long id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "seen-from", defaultValue = "") String seenFrom,
            @RequestParam(required = false) @Nullable String look,
            Model model,
            HttpServletResponse response) {
        if (look != null) return "redirect:/imports/" + id + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
        Runnable apply = () -> imports.apply(who, id, from, new Imports.Seen(seen, seenFrom));
        return act(who, id, from, apply, "notice.import-applied", model, response);
    }

    @PostMapping("/imports/{import}/answers")
    @Allowed(entity = "import", action = "apply")
    String answer(
            CurrentUser who,
            @PathVariable("import") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(
                who,
                id,
                typed.getOrDefault("from", ""),
                () -> imports.answer(who, id, typed),
                "notice.import-answered",
                model,
                response);
    }

    @PostMapping("/imports/{import}/undo")
    @Allowed(entity = "import", action = "undo")
    String undo(CurrentUser who, @PathVariable("import") long id, Model model, HttpServletResponse response) {
        return act(who, id, "", () -> imports.undo(who, id), "notice.import-undone", model, response);
    }

    private String act(
            CurrentUser who,
            long id,
            String from,
            Runnable act,
            String notice,
            Model model,
            HttpServletResponse response) {
        return notices.after(response, notice, "/imports/" + id, act, no -> {
            model.addAttribute("shown", pages.page(who, id, from, no.said(texts)));
            return "exchange/import";
        });
    }

    @GetMapping("/imports/templates/{kind}.xlsx")
    @Allowed(entity = "import", action = "read")
    ResponseEntity<byte[]> xlsx(@PathVariable("kind") String code) {
        ImportKind kind = ImportPages.withTemplate(code);
        return file(
                kind.code() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                template.xlsx(kind));
    }

    @GetMapping("/imports/templates/{kind}.csv")
    @Allowed(entity = "import", action = "read")
    ResponseEntity<byte[]> csv(@PathVariable("kind") String code) {
        ImportKind kind = ImportPages.withTemplate(code);
        return file(kind.code() + ".csv", "text/csv;charset=UTF-8", template.csv(kind));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
