package eljur.platform;

import io.nayuki.qrcodegen.QrCode;

/** A text as a picture for a phone's camera: the path of an SVG, one square for each dark module, with the quiet margin around. */
public record QrPicture(int side, String path) {

    /** The margin that the standard asks for. */
    private static final int MARGIN = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
