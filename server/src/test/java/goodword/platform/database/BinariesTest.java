package goodword.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class BinariesTest {
    @TempDir Path folder;

    @Test
    void files_modes_and_links_come_out_as_they_went_in() throws IOException {
        byte[] archive = txz(entry("bin/run", '0', "#!"), entry("lib/also", '2', "../bin/run"));

        Archive.unpack(new ByteArrayInputStream(archive), folder.resolve("out"));

        assertThat(folder.resolve("out/bin/run")).hasContent("#!").isExecutable();
        assertThat(folder.resolve("out/lib/also")).isSymbolicLink().hasContent("#!");
    }

    @Test
    void nothing_gets_out_of_the_target_folder() throws IOException {
        List<byte[]> escapes =
                List.of(
                        txz(entry("../outside", '0', "x")),
                        txz(entry("/tmp/outside", '0', "x")),
                        txz(entry("link", '2', "../../outside")));

        for (byte[] escape : escapes) {
            assertThatThrownBy(
                            () ->
                                    Archive.unpack(
                                            new ByteArrayInputStream(escape),
                                            folder.resolve("out")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("out of the archive");
        }
    }

    @Test
    void a_cut_archive_is_noticed() throws IOException {
        byte[] header = entry("bin/run", '0', "#!");

        for (int bytes : List.of(200, 513)) {
            byte[] cut = xz(Arrays.copyOf(header, bytes));
            assertThatThrownBy(
                            () ->
                                    Archive.unpack(
                                            new ByteArrayInputStream(cut), folder.resolve("out")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The archive ends inside");
        }
    }

    @Test
    void many_at_once_unpack_once_and_what_a_kill_left_is_swept_away() throws Exception {
        Path archive =
                Files.write(folder.resolve("tiny.txz"), txz(entry("bin/postgres", '0', "#!")));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.createDirectories(
                cache.resolve(
                        "postgresql-18-%x.unfinished/bin/old".formatted(Files.size(archive))));
        var progress = new ConcurrentLinkedQueue<String>();

        List<Path> found =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(thread -> unpacked(archive, cache, progress))
                        .toList();

        assertThat(progress).hasSize(1);
        assertThat(found).hasSize(8).containsOnly(found.getFirst());
        assertThat(found.getFirst()).hasContent("#!");
        assertThat(cache).isDirectoryNotContaining("glob:**.unfinished");
    }

    private static Path unpacked(Path archive, Path cache, ConcurrentLinkedQueue<String> progress) {
        try {
            return Binaries.unpacked(archive.toUri().toURL(), cache, progress::add)
                    .program("postgres");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] txz(byte[]... entries) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            tar.write(entry);
        }
        tar.write(new byte[2 * TarEntry.BLOCK_BYTES]);
        return xz(tar.toByteArray());
    }

    private static byte[] xz(byte[] tar) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, new LZMA2Options(0))) {
            xz.write(tar);
        }
        return out.toByteArray();
    }

    /// A file with this content, or a link to this place.
    private static byte[] entry(String name, char type, String text) {
        byte[] entry = new byte[type == '2' ? TarEntry.BLOCK_BYTES : 2 * TarEntry.BLOCK_BYTES];
        put(entry, 0, name);
        put(entry, 100, "0000755");
        put(entry, 124, type == '2' ? "00000000000" : "%011o".formatted(text.length()));
        put(entry, 156, String.valueOf(type));
        put(entry, type == '2' ? 157 : TarEntry.BLOCK_BYTES, text);
        put(entry, 257, "ustar");
        return entry;
    }

    private static void put(byte[] entry, int place, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, entry, place, bytes.length);
    }
}
