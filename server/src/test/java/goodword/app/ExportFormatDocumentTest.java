package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The document names every file of an export, and every column of its rows.
final class ExportFormatDocumentTest {
    /// Of the installation, of stores that are connected, of messages; and what tables hold that
    /// are filled by themselves or reached through a face.
    private static final List<String> STAYS =
            List.of(
                    "access_",
                    "api_",
                    "connector_",
                    "event_",
                    "messaging_",
                    "webhook_",
                    "sharing_intake",
                    "sharing_route",
                    "shop_directory",
                    "shop_link_host",
                    "shop_site");

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void every_file_and_column_stands_in_the_document() throws Exception {
        String document = Files.readString(Path.of("docs/export-format.md"));
        List<String> missing = new ArrayList<>();
        for (String file : files()) {
            String name = file.replace(".jsonl", "");
            String columns =
                    MovingRoom.export(shop.house).columns(name).stream()
                            .map(column -> "`" + column + "`")
                            .reduce((one, other) -> one + " " + other)
                            .orElse("");
            String line = "| `%s` | %s |".formatted(file, columns);
            if (!document.contains(line.strip())) {
                missing.add(line);
            }
        }

        assertThat(String.join("\n", missing)).isEmpty();
    }

    /// Whoever adds a table says here, or in `moving.Carried`, whether a shop takes it along.
    @Test
    void every_table_of_a_shop_is_carried_or_stays_on_purpose() {
        List<String> forgotten =
                shop
                        .house
                        .rooms()
                        .database()
                        .outsideShops(ExportFormatDocumentTest.this::tables)
                        .stream()
                        .filter(table -> STAYS.stream().noneMatch(table::startsWith))
                        .filter(table -> !MovingRoom.export(shop.house).carries(table))
                        .toList();

        assertThat(forgotten).isEmpty();
    }

    private List<String> tables() {
        return shop.house
                .rooms()
                .database()
                .sql()
                .sql(
                        """
                        select relname
                        from pg_class
                        join pg_attribute on attrelid = pg_class.oid
                        where attname = 'shop_id'
                            and relkind = 'r'
                            and relnamespace = 'public'::regnamespace
                        order by relname
                        limit 1000
                        """)
                .query(String.class)
                .list();
    }

    private List<String> files() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MovingRoom.export(shop.house).write(shop.id, bytes);
        List<String> files = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jsonl")) {
                    files.add(entry.getName());
                }
            }
        }
        return files;
    }
}
