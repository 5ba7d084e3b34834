package eljur.homework.files;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks at what came with a form: size, kind by content, name, antivirus. All before a transaction begins, for an antivirus takes its time. */
@Component
public class Uploads {

    public static final int MOST = 5;

    private final FileSettings settings;
    private final Clamd clamd;

    Uploads(FileSettings settings, Clamd clamd) {
        this.settings = settings;
        this.clamd = clamd;
    }

    /** @param files those that can be kept @param no naming the first that cannot be, and why; null: all can */
    public record Sorted(List<Upload> files, @Nullable Refused no) {

        /** @throws Refused where one cannot be kept */
        public List<Upload> all() {
            if (no != null) throw no;
            return files;
        }
    }

    public Sorted read(CurrentUser who, List<MultipartFile> sent) {
        List<MultipartFile> files =
                sent.stream().filter(one -> !one.isEmpty() || isNamed(one)).toList();
        if (files.isEmpty()) return new Sorted(List.of(), null);
        FileSettings.Setting setting = settings.of(who.schoolId());
        List<Upload> read = new ArrayList<>();
        Refused no = files.size() > MOST ? new Refused("homework.file.no.many", MOST) : null;
        for (MultipartFile file : files.subList(0, Math.min(MOST, files.size())))
            try {
                read.add(read(file, setting));
            } catch (Refused one) {
                if (no == null) no = one;
            }
        return new Sorted(read, no);
    }

    private Upload read(MultipartFile file, FileSettings.Setting setting) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String shown = FileName.shown(sent);
        if (file.isEmpty()) throw new Refused("homework.file.no.empty", shown);
        if (file.getSize() > (long) setting.fileMb() << 20)
            throw new Refused("homework.file.no.size", shown, setting.fileMb());
        byte[] content = content(file);
        FileKind kind = FileKind.of(content).orElseThrow(() -> new Refused("homework.file.no.kind", shown));
        String name = FileName.of(sent, kind);
        var verdict = clamd.verdict(setting.scanner(), content);
        if (verdict.state() == FileState.INFECTED)
            throw new Refused("homework.file.no.infected", name, verdict.finding());
        return new Upload(name, name.equals(shown) ? "" : shown, kind, content, verdict.state());
    }

    // A field that nothing was chosen in comes along empty and without a name.
    private static boolean isNamed(MultipartFile file) {
        return !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
