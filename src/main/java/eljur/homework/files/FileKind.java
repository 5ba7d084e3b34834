package eljur.homework.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The few kinds of files that homework may have, told by what is in them: a name promises nothing. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    MP3("audio/mpeg", "mp3"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a name may end, the usual ending first. */
    List<String> endings() {
        return endings;
    }

    /** Empty when it is none of them, or one that carries macros. */
    static Optional<FileKind> of(byte[] content) {
        if (begins(content, "%PDF-")) return Optional.of(PDF);
        if (begins(content, "\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (begins(content, "\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (begins(content, "PK\u0003\u0004")) return packed(content);
        if (begins(content, "ID3") || isSound(content)) return Optional.of(MP3);
        return isText(content) ? Optional.of(TXT) : Optional.empty();
    }

    // The list of names at the end of a zip is read and nothing is unpacked.
    private static Optional<FileKind> packed(byte[] content) {
        Set<String> names = ZipNames.of(content);
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/")))
            return Optional.empty();
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("word/document.xml")) return Optional.of(DOCX);
            if (names.contains("xl/workbook.xml")) return Optional.of(XLSX);
            if (names.contains("ppt/presentation.xml")) return Optional.of(PPTX);
        }
        // An OpenDocument says what it is in its first entry, stored unpacked at a place that is always the same.
        boolean odt = content.length > 77
                && latin(content, 30, 77).equals("mimetype" + ODT.mediaType)
                && names.contains("content.xml");
        return odt ? Optional.of(ODT) : Optional.empty();
    }

    private static boolean isSound(byte[] content) {
        return content.length > 4 && (content[0] & 0xff) == 0xff && (content[1] & 0xe6) == 0xe2;
    }

    // Of UTF-8, or of the old Russian encoding, with nothing in it that no keyboard writes.
    private static boolean isText(byte[] content) {
        for (byte one : content) if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t') return false;
        return content.length > 0
                && (decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("windows-1251")));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] content, String sign) {
        return content.length > sign.length()
                && latin(content, 0, sign.length()).equals(sign);
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(Arrays.copyOfRange(content, from, to), StandardCharsets.ISO_8859_1);
    }
}
