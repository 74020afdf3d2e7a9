package goodword.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// A picture that came from elsewhere, drawn anew: decoded, made small, and written as a PNG of our
/// own, so that nothing of the file that came is ever handed on. Only PNG and JPEG, told by their
/// first bytes; how large a picture is gets looked at before it is decoded.
///
/// @param png as this server has written it
/// @param strongest its most frequent colour that is none of black, white and grey, as RGB
public record ForeignPicture(byte[] png, Optional<Integer> strongest) {
    /// Of the file that came.
    public static final int BYTES_MAX = 1024 * 1024;

    private static final int SIDE_MAX = 6_000;
    private static final long PIXELS_MAX = 16_000_000;
    private static final Color DARK = new Color(0x16, 0x20, 0x1D);
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;

    /// Empty for what is no such picture, or too large.
    public static Optional<ForeignPicture> redrawn(byte[] file) {
        String format = format(file);
        if (format.isEmpty() || file.length > BYTES_MAX) {
            return Optional.empty();
        }
        try (ImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return decoded(format, stream).map(ForeignPicture::small).map(ForeignPicture::written);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String format(byte[] file) {
        if (file.length < 8) {
            return "";
        }
        int first = (file[0] & 255) << 24 | (file[1] & 255) << 16 | (file[2] & 255) << 8;
        int four = first | file[3] & 255;
        return four == 0x89504E47 ? "png" : first == 0xFFD8FF00 ? "jpeg" : "";
    }

    private static Optional<BufferedImage> decoded(String format, ImageInputStream stream)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean fits =
                    width <= SIDE_MAX && height <= SIDE_MAX && (long) width * height <= PIXELS_MAX;
            @Nullable BufferedImage picture = fits ? reader.read(0) : null;
            return Optional.ofNullable(picture);
        } finally {
            reader.dispose();
        }
    }

    /// Halved again and again, because one large step would leave out most of the pixels.
    private static BufferedImage small(BufferedImage picture) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                WIDTH / (double) picture.getWidth(),
                                HEIGHT / (double) picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage now = picture;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return onGround(drawn(now, width, height));
    }

    /// A see-through logo may be drawn for white paper or for a dark one, and is shown on both: it
    /// gets the ground on which it is seen.
    private static BufferedImage onGround(BufferedImage picture) {
        BufferedImage whole =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = whole.createGraphics();
        pen.setColor(isLight(picture) ? DARK : Color.WHITE);
        pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return whole;
    }

    /// Whether nearly all that is drawn is nearly white.
    private static boolean isLight(BufferedImage picture) {
        long drawn = 0;
        long light = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getRGB(x, y);
                if (argb >>> 24 > 128) {
                    drawn++;
                    int darkest = Math.min(argb >> 16 & 255, Math.min(argb >> 8 & 255, argb & 255));
                    light += darkest > 200 ? 1 : 0;
                }
            }
        }
        return drawn > 0 && light * 100 > drawn * 95;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fresh.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return fresh;
    }

    private static ForeignPicture written(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ForeignPicture(png.toByteArray(), Strongest.of(picture));
    }
}
