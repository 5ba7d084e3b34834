package eljur.backup;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Резервные копии»: what there is, where it goes, one more now, the key to print. */
@Controller
class BackupController {

    private static final Logger LOG = LoggerFactory.getLogger(BackupController.class);

    private final Backups backups;
    private final BackupSettings settings;
    private final BackupPages pages;
    private final Notices notices;
    private final Texts texts;

    BackupController(Backups backups, BackupSettings settings, BackupPages pages, Notices notices, Texts texts) {
        this.backups = backups;
        this.settings = settings;
        this.pages = pages;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/backups")
    @Allowed(entity = "backup", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("shown", pages.page(who, null));
        return "backup/backups";
    }

    @PostMapping("/backups")
    @Allowed(entity = "backup", action = "create")
    String make(CurrentUser who, Model model, HttpServletResponse response) {
        return act(who, () -> backups.ask(who.accountId()), "notice.backup-begun", model, response);
    }

    @PostMapping("/backups/plan")
    @Allowed(entity = "backup", action = "set")
    String plan(
            CurrentUser who,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "-1") int weeks,
            Model model,
            HttpServletResponse response) {
        return act(who, () -> settings.plan(who, at, days, weeks), "notice.backup-plan", model, response);
    }

    @PostMapping("/backups/folders")
    @Allowed(entity = "backup", action = "set")
    String addFolder(
            CurrentUser who,
            @RequestParam(defaultValue = "") String folder,
            Model model,
            HttpServletResponse response) {
        var made = new AtomicBoolean();
        return act(
                who,
                () -> made.set(settings.addFolder(who, folder)),
                () -> made.get() ? "notice.backup-place.made" : "notice.backup-place",
                model,
                response);
    }

    @PostMapping("/backups/servers")
    @Allowed(entity = "backup", action = "set")
    String addServer(
            CurrentUser who,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "22") int port,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String folder,
            Model model,
            HttpServletResponse response) {
        var server = new Sftp(host.strip(), port, login.strip(), password, null, folder.strip());
        return act(who, () -> settings.addServer(who, server), "notice.backup-place", model, response);
    }

    @PostMapping("/backups/places/removal")
    @Allowed(entity = "backup", action = "set")
    String removePlace(
            CurrentUser who, @RequestParam(defaultValue = "0") long place, Model model, HttpServletResponse response) {
        return act(who, () -> settings.remove(who, place), "notice.backup-place-removed", model, response);
    }

    @GetMapping("/backups/key")
    @Allowed(entity = "backup", action = "take")
    String key(CurrentUser who, Model model) {
        settings.refuseUnlessOnlySchool(who);
        LOG.warn("The key of the backups was shown to account {}", who.accountId());
        model.addAttribute("key", pages.key(who, KeyFile.in(data())));
        return "backup/key";
    }

    /** Only what was restored and compared is given out. */
    @GetMapping("/backups/file")
    @Allowed(entity = "backup", action = "take")
    ResponseEntity<Resource> file(CurrentUser who, @RequestParam(defaultValue = "0") long run) {
        settings.refuseUnlessOnlySchool(who);
        String name = settings.runs().goodFile(run).orElseThrow(NotFound::new);
        Path file = data().resolve("backup").resolve(name);
        if (!Files.exists(file)) throw new NotFound();
        LOG.warn("Backup {} was taken by account {}", name, who.accountId());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(new FileSystemResource(file));
    }

    private Path data() {
        Path data = backups.data();
        if (data == null) throw new Refused("backup.refused.no-folder");
        return data;
    }

    private String act(CurrentUser who, Runnable act, String notice, Model model, HttpServletResponse response) {
        return act(who, act, () -> notice, model, response);
    }

    private String act(
            CurrentUser who, Runnable act, Supplier<String> notice, Model model, HttpServletResponse response) {
        try {
            act.run();
            notices.leave(response, notice.get());
            return "redirect:/backups";
        } catch (Refused no) {
            return refused(who, no.said(texts), model, response);
        } catch (UnmadeBackup no) {
            String why = texts.of("backup.problem." + no.reason());
            return refused(who, texts.of("backup.refused.place", why), model, response);
        }
    }

    private String refused(CurrentUser who, @Nullable String why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("shown", pages.page(who, why));
        return "backup/backups";
    }
}
