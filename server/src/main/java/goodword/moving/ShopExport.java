package goodword.moving;

import goodword.consent.Objections;
import goodword.conversion.Rooms;
import goodword.platform.database.ShopRows;
import goodword.platform.job.Job;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shops;
import goodword.shop.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Everything that a shop has, as a ZIP of files with a line of JSON for each row, as it stood at
/// one moment. Rows pass through one by one, so that memory stays flat however large the shop is.
/// It can be taken again at any time. Thread-safe.
public final class ShopExport {
    static final int VERSION = 1;
    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rooms rooms;
    private final ShopRows rows;
    private final Objections objections;
    private final Vault vault;
    private final Shops shops;

    public ShopExport(Rooms rooms, Shops shops, Objections objections, Vault vault) {
        this.rooms = rooms;
        this.shops = shops;
        this.rows = new ShopRows(rooms.database());
        this.objections = objections;
        this.vault = vault;
    }

    /// Writes the whole of it and closes nothing. Returns how many rows each file has.
    public Map<String, Long> write(ShopId shop, OutputStream out) throws IOException {
        try {
            return rooms.database().seenAtOnce(shop, () -> written(shop, out));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }

    /// The columns of a file's rows; empty for one that is not a table.
    public List<String> columns(String file) {
        return Carried.ALL.stream()
                .filter(carried -> carried.file().equals(file))
                .flatMap(carried -> columnsOf(carried).stream())
                .toList();
    }

    /// Whether the rows of this table are taken along.
    public boolean carries(String table) {
        return Carried.ALL.stream().anyMatch(carried -> carried.table().equals(table));
    }

    private List<String> columnsOf(Carried carried) {
        return rooms.database().outsideShops(() -> rows.columns(carried.table()));
    }

    /// What keys were made with: two installations with one secret find each other's.
    static String fingerprint(Vault vault) {
        return HexFormat.of().formatHex(vault.keyOf("moving", "fingerprint"));
    }

    private Map<String, Long> written(ShopId shop, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            Map<String, Long> counts = new LinkedHashMap<>();
            Map<String, String> addresses = new HashMap<>();
            for (Carried carried : Carried.ALL) {
                counts.put(carried.file(), table(zip, carried, addresses));
            }
            counts.put(Carried.SITE, site(zip, shop));
            counts.put(Carried.JOBS, jobs(zip, shop));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest(shop, counts).toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return counts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param addresses gathers whose mailbox a key is, of those whom we know
    private long table(ZipOutputStream zip, Carried carried, Map<String, String> addresses)
            throws IOException {
        long[] count = {0};
        zip.putNextEntry(new ZipEntry(carried.entry()));
        rows.each(
                carried.table(),
                line -> {
                    if (carried.file().equals(Carried.PEOPLE)) {
                        gather(line, addresses);
                    }
                    write(
                            zip,
                            carried.file().equals(Carried.OBJECTIONS)
                                    ? addressed(line, addresses)
                                    : line);
                    count[0]++;
                });
        zip.closeEntry();
        return count[0];
    }

    private long site(ZipOutputStream zip, ShopId shop) throws IOException {
        Optional<Site> site = shops.site(shop);
        zip.putNextEntry(new ZipEntry(Carried.entry(Carried.SITE)));
        site.ifPresent(one -> write(zip, SiteLine.of(one)));
        zip.closeEntry();
        return site.stream().count();
    }

    private long jobs(ZipOutputStream zip, ShopId shop) throws IOException {
        long count = 0;
        zip.putNextEntry(new ZipEntry(Carried.entry(Carried.JOBS)));
        for (Job job : rooms.jobs().waiting(shop)) {
            if (Carried.JOBS_CARRIED.contains(job.name())) {
                ObjectNode line = JSON.createObjectNode();
                write(zip, line.put("name", job.name().value()).put("key", job.key()).toString());
                count++;
            }
        }
        zip.closeEntry();
        return count;
    }

    private void gather(String person, Map<String, String> addresses) {
        JsonNode email = JSON.readTree(person).path("email");
        if (email.isString()) {
            objections
                    .keyOf(email.asString())
                    .ifPresent(key -> addresses.put("\\x" + key.hex(), email.asString()));
        }
    }

    private static String addressed(String objection, Map<String, String> addresses) {
        ObjectNode line = (ObjectNode) JSON.readTree(objection);
        String address = addresses.get(line.path("address_key").asString());
        return address == null ? objection : line.put("address", address).toString();
    }

    private ObjectNode manifest(ShopId shop, Map<String, Long> counts) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", "goodword-shop")
                .put("version", VERSION)
                .put("shop", shop.toString())
                .put("at", rooms.clock().instant().toString())
                .put("secret", fingerprint(vault));
        ObjectNode files = manifest.putObject("rows");
        counts.forEach(files::put);
        return manifest;
    }

    private static void write(ZipOutputStream zip, String line) {
        try {
            zip.write(line.getBytes(StandardCharsets.UTF_8));
            zip.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
