package eljur.homework;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.homework.files.Attachments.Attachment;
import eljur.homework.files.StoredFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of homework, to be kept by whoever may see the homework: never shown inside our pages. */
@Controller
class FileController {

    private final AttachmentDoor door;
    private final StoredFiles files;

    FileController(AttachmentDoor door, StoredFiles files) {
        this.door = door;
        this.files = files;
    }

    @GetMapping("/assignments/{assignment}/files/{file}")
    @Allowed(entity = "assignment-file", action = "read")
    void file(CurrentUser who, @PathVariable long assignment, @PathVariable long file, HttpServletResponse response)
            throws IOException {
        Attachment one = door.attachmentForReading(who, assignment, file);
        response.setContentType(one.kind().mediaType());
        response.setContentLengthLong(one.bytes());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(one.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        files.write(who.schoolId(), one.sha256(), one.bytes(), response.getOutputStream());
    }
}
