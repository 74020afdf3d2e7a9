package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// The plugin for WooCommerce as it is downloaded: the whole folder, to the byte.
final class WooCompanionTest {
    private static final Path FOLDER = Path.of("plugins/woocommerce");

    @Test
    void the_zip_is_the_folder() throws Exception {
        Map<String, String> packed = unpacked(WooCompanion.packed());

        assertThat(packed.keySet()).containsExactlyElementsOf(files());
        for (String file : packed.keySet()) {
            assertThat(packed.get(file)).isEqualTo(Files.readString(FOLDER.resolve(file)));
        }
    }

    @Test
    void it_is_the_same_each_time() {
        assertThat(WooCompanion.packed()).isEqualTo(WooCompanion.packed());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER.resolve("goodword"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry();
                    entry != null;
                    entry = input.getNextEntry()) {
                files.put(
                        entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
