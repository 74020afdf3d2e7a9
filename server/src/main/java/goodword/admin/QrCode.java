package goodword.admin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as one SVG path, so that a page needs no picture.
///
/// @param size modules to a side, with the quiet zone
/// @param path in SVG's words, one unit to a module
public record QrCode(int size, String path) {
    static QrCode of(String text) {
        try {
            BitMatrix bits =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(EncodeHintType.MARGIN, 4));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this does not fit into a QR code", tooLong);
        }
    }
}
