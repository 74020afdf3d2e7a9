package goodword.api;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a QR code, drawn square.
///
/// @param size of a side, in pixels
/// @param margin around the code, in its own modules; readers ask for four
record QrPicture(String text, int size, int margin) {
    private ByteMatrix modules() {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a link does not fit into a QR code", tooLong);
        }
    }

    /// One path over a white ground, sharp at any size.
    String svg() {
        ByteMatrix modules = modules();
        int side = modules.getWidth() + 2 * margin;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = runAt(modules, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + margin, y + margin, run, run));
                    x += run;
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        shape-rendering="crispEdges" role="img" aria-label="QR code">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
        """
                .formatted(size, size, side, side, side, side, path);
    }

    /// One bit a pixel, modules of one whole size, what is left over around them.
    byte[] png() {
        ByteMatrix modules = modules();
        int scale = Math.max(1, size / (modules.getWidth() + 2 * margin));
        int border = Math.max(0, (size - scale * modules.getWidth()) / 2);
        return Png.ofBits(
                Math.max(size, scale * modules.getWidth()),
                (x, y) ->
                        isDark(modules, (x - border) / scale, (y - border) / scale)
                                && x >= border
                                && y >= border);
    }

    private static int runAt(ByteMatrix modules, int x, int y) {
        int run = 0;
        while (isDark(modules, x + run, y)) {
            run++;
        }
        return run;
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
