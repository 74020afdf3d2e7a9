package goodword.order;

import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Orders as their store tells them. Every verb joins the caller's transaction; the recording ones
/// lock the orders they touch until it ends. Thread-safe.
public final class Orders {
    private final OrderTable table;
    private final OrderBatchTable batches;
    private final HistoryTable history;
    private final NameTable names;
    private final Recording recording;

    public Orders(Database database, Vault vault, Chance chance) {
        this.table = new OrderTable(database.sql());
        this.batches = new OrderBatchTable(database.sql());
        AdjustmentTable adjustments = new AdjustmentTable(database.sql());
        this.history = new HistoryTable(database.sql());
        this.names = new NameTable(database.sql());
        this.recording =
                new Recording(
                        table, new GoneTable(database.sql()), adjustments, new Rows(vault, chance));
    }

    /// Merges snapshots into what is known; no two of one call may be of the same order. An older
    /// snapshot overwrites nothing, and still adds refunds and disputes that were not known.
    public List<Recorded> record(ShopId shop, List<Taken> taken, Instant now) {
        return recording.record(shop, taken, now);
    }

    /// Merges one refund, whether or not its order is known yet.
    public Recorded refund(ShopId shop, String orderExternalId, Refund refund, Instant now) {
        return recording.adjust(shop, orderExternalId, List.of(refund), List.of(), now);
    }

    /// Merges one standing of a dispute, whether or not its order is known yet.
    public Recorded dispute(ShopId shop, String orderExternalId, Dispute dispute, Instant now) {
        return recording.adjust(shop, orderExternalId, List.of(), List.of(dispute), now);
    }

    /// Notes that the store no longer shows an order. Empty when it was never told of, and nothing
    /// changes when it was gone before.
    public Optional<Recorded> gone(ShopId shop, String orderExternalId, Instant now) {
        return recording.gone(shop, orderExternalId, now);
    }

    /// All that is known of an order, locked until the transaction ends.
    public Optional<OrderFacts> lock(ShopId shop, OrderId order) {
        return recording.facts(shop, table.lock(shop, order));
    }

    public Optional<OrderFacts> find(ShopId shop, OrderId order) {
        return recording.facts(shop, table.find(shop, order));
    }

    /// All that is known of each of these orders; those only announced are left out.
    public List<OrderFacts> find(ShopId shop, Collection<OrderId> orders) {
        return recording.allFacts(shop, table.find(shop, orders));
    }

    /// What these orders are called.
    public Map<OrderId, OrderName> names(ShopId shop, Collection<OrderId> orders) {
        return names.find(shop, orders).stream()
                .collect(Collectors.toMap(OrderName::id, name -> name));
    }

    /// Orders whose number or external id is exactly this, with or without a `#` before it.
    public List<OrderName> called(ShopId shop, String name, int limit) {
        return names.called(shop, name.startsWith("#") ? name.substring(1) : name, limit);
    }

    public Optional<OrderFacts> findByExternalId(ShopId shop, String externalId) {
        return recording.facts(shop, table.find(shop, externalId));
    }

    /// All that is known of each of these; those that are only announced are left out.
    public List<OrderFacts> findAll(ShopId shop, Collection<OrderId> orders) {
        return orders.isEmpty()
                ? List.of()
                : recording.allFacts(shop, batches.findAll(shop, orders));
    }

    /// What the store calls these orders when it talks to people; some have no number.
    public Map<OrderId, String> numbersOf(ShopId shop, Collection<OrderId> orders) {
        return batches.numbersOf(shop, orders);
    }

    /// A page of a shop's orders, the one placed last first; those only announced are left out.
    ///
    /// @param state absent for all
    public List<OrderFacts> page(ShopId shop, @Nullable OrderState state, Paging paging) {
        return recording.allFacts(shop, table.page(shop, state, paging));
    }

    /// What the store calls these orders.
    public Map<OrderId, String> externalIds(ShopId shop, Collection<OrderId> orders) {
        return history.externalIds(shop, orders);
    }

    /// Whether the order's person had placed an earlier one that was not called off, not before
    /// `since`. Kin count with the person: one mailbox is one customer.
    public boolean hadEarlier(
            ShopId shop, OrderFacts order, Collection<PersonId> kin, Instant since) {
        return history.hadEarlier(shop, order, kin, since);
    }

    /// Whether a person has an order that was not called off.
    public boolean hasOrdered(ShopId shop, PersonId person) {
        return history.hasOrdered(shop, person);
    }

    /// How many orders a person has, test orders and drafts left out.
    public long countOf(ShopId shop, PersonId person) {
        return history.countOf(shop, person);
    }

    /// The traces of a person's orders since an instant, the newest first.
    public List<TraceKeys> tracesOf(ShopId shop, PersonId person, Instant since) {
        return history.tracesOf(shop, person, since);
    }

    /// The traces of one order; empty when there is none.
    public Optional<TraceKeys> traces(ShopId shop, OrderId order) {
        return history.traces(shop, order);
    }

    /// Forgets by what a person's orders could be recognised; amounts, times and states stay.
    public void forget(ShopId shop, PersonId person) {
        table.forgetTraces(shop, person);
    }

    /// How many orders a shop has, test orders and drafts left out.
    public long count(ShopId shop) {
        return history.count(shop);
    }
}
