package goodword.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class ForeignPictureTest {
    @Test
    void it_is_drawn_anew_and_small() throws IOException {
        byte[] file = picture("png", 1_920, 640, new Color(0x0F6B57));
        byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(file, file.length + tail.length);
        System.arraycopy(tail, 0, both, file.length, tail.length);

        ForeignPicture drawn = ForeignPicture.redrawn(both).orElseThrow();

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(drawn.png()));
        assertThat(seen.getWidth()).isEqualTo(480);
        assertThat(seen.getHeight()).isEqualTo(160);
        assertThat(new String(drawn.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(drawn.strongest()).contains(0x0F6B57);
    }

    @Test
    void a_photograph_is_read_as_well() throws IOException {
        byte[] file = picture("jpg", 300, 300, Color.GRAY);

        assertThat(ForeignPicture.redrawn(file).orElseThrow().strongest()).isEmpty();
    }

    @Test
    void a_logo_for_dark_paper_gets_dark_paper() throws IOException {
        BufferedImage logo = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(50, 50, 0xFFFFFFFF);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(logo, "png", file);

        byte[] drawn = ForeignPicture.redrawn(file.toByteArray()).orElseThrow().png();

        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getRGB(0, 0))
                .isEqualTo(0xFF16201D);
    }

    @Test
    void what_is_no_picture_of_the_two_kinds_or_too_large_is_refused() throws IOException {
        byte[] bomb = picture("png", 10, 10, Color.RED);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        byte[] broken = Arrays.copyOf(picture("png", 50, 50, Color.RED), 60);

        assertThat(ForeignPicture.redrawn(bomb)).isEmpty();
        assertThat(ForeignPicture.redrawn(broken)).isEmpty();
        assertThat(ForeignPicture.redrawn(picture("gif", 10, 10, Color.RED))).isEmpty();
        assertThat(ForeignPicture.redrawn("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ForeignPicture.redrawn(new byte[ForeignPicture.BYTES_MAX + 1])).isEmpty();
        assertThat(ForeignPicture.redrawn(new byte[0])).isEmpty();
    }

    private static byte[] picture(String format, int width, int height, Color colour)
            throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }
}
