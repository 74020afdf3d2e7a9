package goodword.moving;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        try (PackedShop packed = PackedShop.open(file)) {
            boolean sameSecret = packed.secret().equals(ShopExport.fingerprint(vault));
            return rooms.database()
                    .inShop(packed.shop(), () -> new Taking(packed, sameSecret).take());
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        } catch (UnfitException unfit) {
            return new MoveIn.Refused(unfit.why());
        }
    }

    private final class Taking {
        private final ShopId shop;
        private final PackedShop packed;
        private final boolean sameSecret;

        Taking(PackedShop packed, boolean sameSecret) {
            this.shop = packed.shop();
            this.packed = packed;
            this.sameSecret = sameSecret;
        }

        MoveIn take() {
            for (Carried carried : Carried.ALL) {
                if (!rows.isEmpty(carried.table())) {
                    return new MoveIn.Refused(
                            ("Shop %s is here already: %s has rows. It moves into an empty"
                                            + " place only.")
                                    .formatted(shop, carried.file()));
                }
            }
            Map<String, Long> taken = new LinkedHashMap<>();
            for (Carried carried : Carried.ALL) {
                taken.put(carried.file(), table(carried));
                check(carried.file(), taken);
            }
            taken.put(Carried.SITE, packed.lines(Carried.SITE, this::settle));
            check(Carried.SITE, taken);
            taken.put(Carried.JOBS, jobs());
            check(Carried.JOBS, taken);
            return new MoveIn.Moved(shop, taken);
        }

        private void check(String file, Map<String, Long> taken) {
            long said = packed.rows(file);
            if (said != taken.getOrDefault(file, 0L)) {
                throw new UnfitException(
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
                    packed.lines(
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
                throw new UnfitException(
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
            packed.lines(
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
                throw new UnfitException("Another shop's links live on %s.".formatted(host));
            }
        }

        private long jobs() {
            return packed.lines(
                    Carried.JOBS,
                    line -> {
                        JsonNode row = JSON.readTree(line);
                        JobName name = new JobName(row.path("name").asString());
                        if (Carried.JOBS_CARRIED.contains(name)) {
                            rooms.jobs().enqueue(new Job(name, shop, row.path("key").asString()));
                        }
                    });
        }
    }

    private static @Nullable String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isString() ? value.asString() : null;
    }
}
