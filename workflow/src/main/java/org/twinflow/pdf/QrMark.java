package org.twinflow.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;

/** A QR code as rectangles, sharp at any size. */
final class QrMark {

    private QrMark() {}

    /** Draws it with the quiet margin that readers need inside the given size. */
    static void draw(Canvas canvas, String text, float x, float top, float size) throws IOException {
        var matrix = matrix(text);
        var module = size / matrix.getWidth();
        canvas.fill(x, top, size, size, Color.WHITE);
        for (var row = 0; row < matrix.getHeight(); row++) {
            drawRow(canvas, matrix, row, x, top, module);
        }
    }

    private static void drawRow(Canvas canvas, BitMatrix matrix, int row, float x, float top, float module)
            throws IOException {
        for (var start = 0; start < matrix.getWidth(); start++) {
            var end = start;
            while (end < matrix.getWidth() && matrix.get(end, row)) {
                end++;
            }
            if (end > start) {
                canvas.fill(
                        x + start * module,
                        top + row * module,
                        (end - start) * module,
                        module * 1.03f,
                        Palette.INK_900);
                start = end;
            }
        }
    }

    private static BitMatrix matrix(String text) throws IOException {
        try {
            var hints = Map.of(
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    2);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IOException("No QR code holds " + text.length() + " letters", tooLong);
        }
    }
}
