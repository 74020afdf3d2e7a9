package goodword.platform.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/// The most frequent colour of a picture that is none of black, white and grey. Pure.
final class Strongest {
    private static final int PARTS = 16;
    private static final int VIVID = 48;
    private static final int SOLID = 200;
    private static final int SHARE = 50;

    private Strongest() {}

    /// Empty where less than a fiftieth of the picture has a colour.
    static Optional<Integer> of(BufferedImage picture) {
        int[] counts = new int[PARTS * PARTS * PARTS];
        long[] sums = new long[counts.length * 3];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count(picture.getRGB(x, y), counts, sums);
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        if (most == 0 || most * (long) SHARE < (long) picture.getWidth() * picture.getHeight()) {
            return Optional.empty();
        }
        int bin = 0;
        while (counts[bin] != most) {
            bin++;
        }
        return Optional.of(
                mean(sums, bin * 3, most) << 16
                        | mean(sums, bin * 3 + 1, most) << 8
                        | mean(sums, bin * 3 + 2, most));
    }

    private static void count(int argb, int[] counts, long[] sums) {
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        int spread = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        if (argb >>> 24 < SOLID || spread < VIVID) {
            return;
        }
        int bin = (red / PARTS * PARTS + green / PARTS) * PARTS + blue / PARTS;
        counts[bin]++;
        sums[bin * 3] += red;
        sums[bin * 3 + 1] += green;
        sums[bin * 3 + 2] += blue;
    }

    private static int mean(long[] sums, int index, int count) {
        return Math.toIntExact(sums[index] / count);
    }
}
