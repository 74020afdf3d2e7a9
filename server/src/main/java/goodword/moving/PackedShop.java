package goodword.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.tenancy.ShopId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An export that is read. Used by one thread.
final class PackedShop implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "This is no export of Goodword that this version reads.";

    private final ZipFile zip;
    private final JsonNode manifest;
    private final ShopId shop;

    private PackedShop(ZipFile zip, JsonNode manifest) {
        this.zip = zip;
        this.manifest = manifest;
        this.shop = ShopId.parse(manifest.path("shop").asString(""));
    }

    static PackedShop open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(ShopExport.MANIFEST);
            if (entry == null) {
                throw new UnfitException(UNKNOWN);
            }
            JsonNode manifest = JSON.readTree(zip.getInputStream(entry).readAllBytes());
            if (!manifest.path("format").asString("").equals("goodword-shop")
                    || manifest.path("version").asInt(0) != ShopExport.VERSION) {
                throw new UnfitException(UNKNOWN);
            }
            return new PackedShop(zip, manifest);
        } catch (JacksonException | IllegalArgumentException broken) {
            zip.close();
            throw new UnfitException(UNKNOWN);
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    ShopId shop() {
        return shop;
    }

    /// What its keys were made with.
    String secret() {
        return manifest.path("secret").asString("");
    }

    /// How many rows a file had when it was written; -1 for one that is not told of.
    long rows(String file) {
        return manifest.path("rows").path(file).asLong(-1);
    }

    /// Hands out the lines of a file, and returns how many there are.
    long lines(String file, Consumer<String> taker) {
        ZipEntry entry = zip.getEntry(Carried.entry(file));
        if (entry == null) {
            throw new UnfitException("The file %s is missing.".formatted(file));
        }
        long count = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                taker.accept(line);
                count++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JacksonException | ClassCastException broken) {
            throw new UnfitException(
                    "Line %d of the file %s cannot be read.".formatted(count + 1, file));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
