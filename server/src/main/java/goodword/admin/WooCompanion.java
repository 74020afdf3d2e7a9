package goodword.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The plugin for WooCommerce, packed as WordPress takes it. The same bytes each time. Thread-safe.
final class WooCompanion {
    /// As the browser keeps it.
    static final String NAME = "goodword-woocommerce.zip";

    /// All of it; a test holds this to the folder.
    static final List<String> FILES =
            List.of(
                    "goodword/LICENSE",
                    "goodword/goodword.php",
                    "goodword/includes/class-goodword-block.php",
                    "goodword/includes/class-goodword-code.php",
                    "goodword/includes/class-goodword-courier.php",
                    "goodword/includes/class-goodword-options.php",
                    "goodword/includes/class-goodword-outbox.php",
                    "goodword/includes/class-goodword-page.php",
                    "goodword/readme.txt",
                    "goodword/uninstall.php");

    private static final String FOLDER = "/companions/woocommerce/";

    /// Zip knows no time before 1980.
    private static final FileTime TIME = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

    private WooCompanion() {}

    static byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String file : FILES) {
                ZipEntry entry = new ZipEntry(file);
                entry.setLastModifiedTime(TIME);
                zip.putNextEntry(entry);
                try (InputStream content = WooCompanion.class.getResourceAsStream(FOLDER + file)) {
                    Objects.requireNonNull(content, file).transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return packed.toByteArray();
    }
}
