package goodword.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes a ZIP file anew with one entry changed, all checksums of the ZIP right.
final class Zips {
    private Zips() {}

    static void change(Path from, Path to, String entry, UnaryOperator<String> change)
            throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry one = entries.nextElement();
                byte[] content = zip.getInputStream(one).readAllBytes();
                out.putNextEntry(new ZipEntry(one.getName()));
                boolean wanted = one.getName().equals(entry);
                out.write(
                        wanted
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
                out.closeEntry();
            }
        }
    }
}
