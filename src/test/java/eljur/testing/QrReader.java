package eljur.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the pictures on a page of slips as a phone's camera does: by a library of another make than the one that draws them. */
public final class QrReader {

    private static final Pattern PICTURE =
            Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"[^>]*><rect[^>]*/><path class=\"dark\" d=\"([^\"]+)\"");
    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 4;

    private QrReader() {}

    public static List<String> linksOn(String page) {
        return PICTURE.matcher(page).results().map(QrReader::read).toList();
    }

    private static String read(MatchResult picture) {
        int side = Integer.parseInt(picture.group(1)) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        DARK.matcher(picture.group(2))
                .results()
                .forEach(one -> blacken(pixels, side, Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError(e);
        }
    }

    private static void blacken(int[] pixels, int side, int x, int y) {
        for (int row = 0; row < PIXELS; row++) {
            int from = (y * PIXELS + row) * side + x * PIXELS;
            Arrays.fill(pixels, from, from + PIXELS, 0);
        }
    }
}
