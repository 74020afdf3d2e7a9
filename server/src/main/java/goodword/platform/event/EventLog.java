package goodword.platform.event;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The append-only log of facts. Facts are appended in the transaction that makes them true;
/// readers follow by position and never see a gap close behind them. Thread-safe.
public final class EventLog {
    private final EventTable table;
    private final ReaderTable readers;

    public EventLog(Database database) {
        this.table = new EventTable(database.sql());
        this.readers = new ReaderTable(database.sql());
    }

    /// Appends inside the running transaction. A fact whose key is there already is a bug of the
    /// caller and fails the transaction.
    public void append(ShopId shop, List<Fact> facts) {
        if (!facts.isEmpty()) {
            table.insert(shop, facts);
        }
    }

    /// Appends those of these facts that were not told before: for what a store says about itself,
    /// which may say a thing, take it back and say it again. Returns the keys of those that were
    /// new.
    public Set<String> appendUntold(ShopId shop, List<Fact> facts) {
        return facts.isEmpty() ? Set.of() : table.insertUntold(shop, facts);
    }

    /// Appends what may come true any number of times, each time as a fact of its own: the running
    /// transaction's number is added to its key.
    public void appendEach(ShopId shop, List<Fact> facts) {
        if (!facts.isEmpty()) {
            table.insertEach(shop, facts);
        }
    }

    /// How far each follower that ever came this way is behind; counted up to `most` facts each.
    public List<Lag> lags(int most) {
        return readers.lags(most);
    }

    /// How long the first fact that a follower has not yet told has been in the log; zero when
    /// everything was told.
    public Duration lagOf(String reader) {
        return table.ageAfter(readers.placeOf(reader));
    }

    /// The next facts after a position, in log order, from all shops. Facts of a transaction that
    /// is not older than every open one are left for later.
    public List<LoggedFact> after(Position position, int limit) {
        return table.after(position, limit);
    }
}
