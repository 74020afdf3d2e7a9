package goodword.platform.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a QR code, drawn square: as a path, an SVG or a PNG. Immutable.
///
/// @param size of a side, in pixels
/// @param margin around the code, in its own modules; readers ask for four
public record QrPicture(String text, int size, int margin) {
    /// How many modules a side has, with its margin.
    public int side() {
        return modules().getWidth() + 2 * margin;
    }

    /// The dark modules in SVG's words, one unit to a module.
    public String path() {
        ByteMatrix modules = modules();
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
        return path.toString();
    }

    /// One path over a white ground, sharp at any size.
    public String svg() {
        int side = side();
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        shape-rendering="crispEdges" role="img" aria-label="QR code">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
        """
                .formatted(size, size, side, side, side, side, path());
    }

    /// One bit a pixel, modules of one whole size, what is left over around them.
    public byte[] png() {
        ByteMatrix modules = modules();
        int scale = Math.max(1, size / (modules.getWidth() + 2 * margin));
        int border = Math.max(0, (size - scale * modules.getWidth()) / 2);
        return Png.ofBits(
                Math.max(size, scale * modules.getWidth()),
                (x, y) ->
                        isDark(
                                modules,
                                Math.floorDiv(x - border, scale),
                                Math.floorDiv(y - border, scale)));
    }

    private ByteMatrix modules() {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this does not fit into a QR code", tooLong);
        }
    }

    private static int runAt(ByteMatrix modules, int x, int y) {
        int run = 0;
        while (isDark(modules, x + run, y)) {
            run++;
        }
        return run;
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
