package goodword.program;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Programs and their versioned terms. Verbs join the caller's transaction. Thread-safe: a version
/// of terms never changes, so it may be remembered.
public final class Programs {
    private final ProgramTable table;
    private final Chance chance;
    private final Map<Version, Terms> remembered = new ConcurrentHashMap<>();

    private record Version(ProgramId program, int number) {}

    public Programs(Database database, Chance chance) {
        this.table = new ProgramTable(database.sql());
        this.chance = chance;
    }

    /// Makes a draft.
    public ProgramId draft(ShopId shop, String name, @Nullable UUID experimentId, Instant now) {
        ProgramId id = new ProgramId(chance.nextId());
        table.insert(shop, new Program(id, name, Program.State.DRAFT, 0, experimentId), now);
        return id;
    }

    /// Puts new terms in force and the program live. Referrals keep the terms they were made under.
    public int publish(ShopId shop, ProgramId program, Terms terms, Instant now) {
        int version = table.lockVersion(shop, program) + 1;
        table.insertTerms(shop, program, version, terms, now);
        table.setState(shop, program, Program.State.LIVE, version);
        return version;
    }

    public void pause(ShopId shop, ProgramId program) {
        int version = table.lockVersion(shop, program);
        table.setState(shop, program, Program.State.PAUSED, version);
    }

    /// The live program of a shop, if it has one.
    public Optional<Program> live(ShopId shop) {
        return table.live(shop);
    }

    public List<Program> list(ShopId shop) {
        return table.list(shop);
    }

    public Terms terms(ShopId shop, ProgramId program, int version) {
        return remembered.computeIfAbsent(
                new Version(program, version), wanted -> table.terms(shop, program, version));
    }
}
