package goodword.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.consent.Objections;
import goodword.conversion.Rooms;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.database.ShopRows;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Settling;
import goodword.shop.Shops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Moves a shop in that {@link ShopExport} wrote: all of it or nothing, in one transaction. It
/// keeps its ids, so that old links, codes and whatever others wrote down go on. Thread-safe.
public final class ShopIntake {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 500;

    private final Rooms rooms;
    private final ShopRows rows;
    private final Objections objections;
    private final Vault vault;
    private final Shops shops;

    public ShopIntake(Rooms rooms, Shops shops, Objections objections, Vault vault) {
        this.rooms = rooms;
        this.shops = shops;
        this.rows = new ShopRows(rooms.database());
        this.objections = objections;
        this.vault = vault;
    }

    public MoveIn take(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = manifest(zip);
            if (!manifest.path("format").asString("").equals("goodword-shop")
                    || manifest.path("version").asInt(0) != ShopExport.VERSION) {
                return new MoveIn.Refused("This is no export of Goodword that this version reads.");
            }
            ShopId shop = ShopId.parse(manifest.path("shop").asString());
            boolean sameSecret =
                    manifest.path("secret").asString().equals(ShopExport.fingerprint(vault));
            return rooms.database()
                    .inShop(shop, () -> new Taking(shop, zip, manifest, sameSecret).take());
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        } catch (Unfit unfit) {
            return new MoveIn.Refused(unfit.why);
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(ShopExport.MANIFEST);
        try {
            return entry == null
                    ? JSON.createObjectNode()
                    : JSON.readTree(zip.getInputStream(entry).readAllBytes());
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }

    /// Breaks the transaction off, so that nothing of the shop stays.
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String why;

        Unfit(String why) {
            super(why);
            this.why = why;
        }
    }

    private final class Taking {
        private final ShopId shop;
        private final ZipFile zip;
        private final JsonNode manifest;
        private final boolean sameSecret;

        Taking(ShopId shop, ZipFile zip, JsonNode manifest, boolean sameSecret) {
            this.shop = shop;
            this.zip = zip;
            this.manifest = manifest;
            this.sameSecret = sameSecret;
        }

        MoveIn take() {
            for (Carried carried : Carried.ALL) {
                if (!rows.isEmpty(carried.table())) {
                    return new MoveIn.Refused(
                            "Shop %s is here already: %s has rows. It moves into an empty place only."
                                    .formatted(shop, carried.file()));
                }
            }
            Map<String, Long> taken = new LinkedHashMap<>();
            for (Carried carried : Carried.ALL) {
                taken.put(carried.file(), table(carried));
                check(carried.file(), taken);
            }
            taken.put(Carried.SITE, lines(Carried.SITE, this::settle));
            check(Carried.SITE, taken);
            taken.put(Carried.JOBS, jobs());
            check(Carried.JOBS, taken);
            return new MoveIn.Moved(shop, taken);
        }

        private void check(String file, Map<String, Long> taken) {
            long said = manifest.path("rows").path(file).asLong(-1);
            if (said != taken.getOrDefault(file, 0L)) {
                throw new Unfit(
                        "The file %s is not whole: it has %d lines, and the export had %d."
                                .formatted(file, taken.get(file), said));
            }
        }

        private long table(Carried carried) {
            List<String> columns = rows.columns(carried.table());
            boolean keysAnew = !sameSecret && carried.file().equals(Carried.PEOPLE_KEYS);
            List<String> batch = new ArrayList<>();
            List<String> given = new ArrayList<>();
            String[] group = {""};
            long count =
                    lines(
                            carried.file(),
                            line -> {
                                if (keysAnew) {
                                    return;
                                }
                                ObjectNode row = fit(carried, (ObjectNode) JSON.readTree(line));
                                if (given.isEmpty()) {
                                    given.addAll(columnsOf(carried, row, columns));
                                }
                                String here =
                                        carried.whole()
                                                .map(name -> row.path(name).asString())
                                                .orElse("");
                                if (batch.size() >= BATCH
                                        && (carried.whole().isEmpty() || !here.equals(group[0]))) {
                                    rows.insert(shop, carried.table(), given, batch);
                                    batch.clear();
                                }
                                group[0] = here;
                                batch.add(row.toString());
                            });
            if (!batch.isEmpty()) {
                rows.insert(shop, carried.table(), given, batch);
            }
            if (!sameSecret && carried.file().equals(Carried.PEOPLE)) {
                keyAnew();
            }
            return count;
        }

        /// An export of an older version lacks columns, which then have what new rows have.
        private static List<String> columnsOf(
                Carried carried, ObjectNode row, List<String> columns) {
            List<String> unknown =
                    row.propertyNames().stream().filter(name -> !columns.contains(name)).toList();
            if (!unknown.isEmpty()) {
                throw new Unfit(
                        "The file %s has columns that this version does not know: %s. Update first."
                                .formatted(carried.file(), String.join(", ", unknown)));
            }
            return columns.stream().filter(row::has).toList();
        }

        private ObjectNode fit(Carried carried, ObjectNode row) {
            if (carried.file().equals(Carried.OBJECTIONS)) {
                JsonNode address = row.remove("address");
                if (!sameSecret && address != null) {
                    objections
                            .keyOf(address.asString())
                            .ifPresent(key -> row.put("address_key", "\\x" + key.hex()));
                }
            }
            return row;
        }

        /// With another secret people are recognised by what is known of them now.
        private void keyAnew() {
            Map<PersonId, CustomerRef> people = new HashMap<>();
            lines(
                    Carried.PEOPLE,
                    line -> {
                        JsonNode row = JSON.readTree(line);
                        people.put(
                                new PersonId(UUID.fromString(row.path("person_id").asString())),
                                new CustomerRef(
                                        text(row, "external_id"),
                                        text(row, "email"),
                                        text(row, "phone"),
                                        null,
                                        null,
                                        null));
                        if (people.size() == BATCH) {
                            rooms.persons().keyAnew(shop, people);
                            people.clear();
                        }
                    });
            rooms.persons().keyAnew(shop, people);
        }

        private void settle(String line) {
            if (shops.settle(shop, SiteLine.read(line), rooms.clock().instant())
                    instanceof Settling.HostTaken(String host)) {
                throw new Unfit("Another shop's links live on %s.".formatted(host));
            }
        }

        private long jobs() {
            return lines(
                    Carried.JOBS,
                    line -> {
                        JsonNode row = JSON.readTree(line);
                        JobName name = new JobName(row.path("name").asString());
                        if (Carried.JOBS_CARRIED.contains(name)) {
                            rooms.jobs().enqueue(new Job(name, shop, row.path("key").asString()));
                        }
                    });
        }

        private long lines(String file, Consumer<String> taker) {
            ZipEntry entry = zip.getEntry(Carried.entry(file));
            if (entry == null) {
                throw new Unfit("The file %s is missing.".formatted(file));
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
                throw new Unfit(
                        "Line %d of the file %s cannot be read.".formatted(count + 1, file));
            }
            return count;
        }
    }

    private static @Nullable String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isString() ? value.asString() : null;
    }
}
