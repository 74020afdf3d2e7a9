package goodword.platform.event;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Follows the event log for one bystander and remembers how far it came. The place is moved on
/// after the bystander has heard, so a crash in between tells it again. Thread-safe; on several
/// replicas one is enough, and more do no harm.
public final class Follower {
    private static final int FACTS_AT_ONCE = 2_000;

    private final Database database;
    private final EventLog log;
    private final ReaderTable readers;
    private final String name;
    private final Bystander bystander;

    /// @param name under which the place is kept; never changes
    public Follower(Database database, EventLog log, String name, Bystander bystander) {
        this.database = database;
        this.log = log;
        this.readers = new ReaderTable(database.sql());
        this.name = name;
        this.bystander = bystander;
    }

    /// Tells everything that was appended so far, and returns how many facts that were.
    public long catchUp() {
        long told = 0;
        List<LoggedFact> facts = next();
        while (!facts.isEmpty()) {
            tell(facts);
            Position reached = facts.getLast().position();
            database.outsideShops(() -> readers.moveTo(name, reached));
            told += facts.size();
            facts = next();
        }
        return told;
    }

    private List<LoggedFact> next() {
        return database.outsideShops(() -> log.after(readers.placeOf(name), FACTS_AT_ONCE));
    }

    private void tell(List<LoggedFact> facts) {
        Map<ShopId, List<LoggedFact>> byShop = new LinkedHashMap<>();
        for (LoggedFact fact : facts) {
            byShop.computeIfAbsent(fact.shop(), shop -> new ArrayList<>()).add(fact);
        }
        byShop.forEach(bystander::hear);
    }
}
