package eljur.homework;

import eljur.homework.files.Attachments.Attachment;
import eljur.homework.web.AssignmentList;
import eljur.platform.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of homework, in words: what they are called, how large they are, what the antivirus said. */
@Component
class FileWords {

    private final Texts texts;

    FileWords(Texts texts) {
        this.texts = texts;
    }

    List<AssignmentList.File> shown(List<Attachment> files) {
        return files.stream()
                .map(one -> new AssignmentList.File(
                        one.id(),
                        one.state().isServed() ? "/assignments/" + one.assignment() + "/files/" + one.id() : null,
                        one.name(),
                        size(one.bytes()),
                        texts.of("homework.file." + one.state().stored()),
                        one.sentName()))
                .toList();
    }

    String size(long bytes) {
        return bytes < 1 << 20
                ? texts.of("homework.file.kb", String.valueOf(Math.max(1, Math.round(bytes / 1024.0))))
                : texts.of("homework.file.mb", String.format(Texts.RUSSIAN, "%.1f", bytes / 1048576.0));
    }
}
