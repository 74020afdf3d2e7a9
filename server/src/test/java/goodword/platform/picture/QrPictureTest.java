package goodword.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads the pictures back as a telephone would.
final class QrPictureTest {
    private static final String LINK = "https://shop.example/r/K7M2PQXA";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @ParameterizedTest
    @CsvSource({"64, 0", "64, 16", "100, 4", "512, 4", "513, 2", "2048, 16"})
    void a_png_of_every_size_says_the_link(int size, int margin) throws Exception {
        byte[] png = new QrPicture(LINK, size, margin).png();

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        int[] pixels = picture.getRGB(0, 0, size, size, null, 0, size);
        assertThat(said(pixels, size)).isEqualTo(LINK);
    }

    @ParameterizedTest
    @CsvSource({"64, 4", "512, 0"})
    void an_svg_says_the_link(int size, int margin) throws Exception {
        String svg = new QrPicture(LINK, size, margin).svg();

        int side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        int scale = 4;
        int[] pixels = new int[side * scale * side * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int width = Integer.parseInt(run.group(3)) * scale;
            for (int y = 0; y < scale; y++) {
                int row = (Integer.parseInt(run.group(2)) * scale + y) * side * scale;
                int from = row + Integer.parseInt(run.group(1)) * scale;
                Arrays.fill(pixels, from, from + width, 0);
            }
        }

        assertThat(said(pixels, side * scale)).isEqualTo(LINK);
    }

    private static String said(int[] pixels, int side) throws Exception {
        var source = new RGBLuminanceSource(side, side, pixels);
        var hints = java.util.Map.of(com.google.zxing.DecodeHintType.PURE_BARCODE, true);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                .getText();
    }
}
