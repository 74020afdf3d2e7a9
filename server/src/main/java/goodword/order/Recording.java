package goodword.order;

import goodword.order.AdjustmentTable.DisputeRow;
import goodword.order.AdjustmentTable.RefundRow;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings snapshots, refunds and disputes into the tables and says what that changed.
final class Recording {
    private final OrderTable table;
    private final GoneTable gone;
    private final AdjustmentTable adjustments;
    private final Rows rows;

    Recording(OrderTable table, GoneTable gone, AdjustmentTable adjustments, Rows rows) {
        this.table = table;
        this.gone = gone;
        this.adjustments = adjustments;
        this.rows = rows;
    }

    /// One order of a call: its row, and what was known of it before.
    private record Entered(Rows.Row row, @Nullable Standing before, boolean took) {
        OrderId id() {
            return before == null ? row.id() : before.id();
        }
    }

    List<Recorded> record(ShopId shop, List<Taken> taken, Instant now) {
        List<Entered> entered = enter(shop, taken, now);
        Set<String> adjusted = mergeAdjustments(shop, entered);
        Map<UUID, Adjustments> known = knownAdjustments(shop, entered);

        List<Recorded> recorded = new ArrayList<>(entered.size());
        for (Entered order : entered) {
            OrderFacts facts = factsOf(order, now);
            if (facts != null) {
                facts = known.getOrDefault(order.id().value(), Adjustments.NONE).on(facts);
            }
            OrderFacts before = order.before() == null ? null : order.before().facts();
            Novelty novelty = new Novelty(before, facts, order.row().snapshot(), order.took());
            TraceKeys traces = order.took() ? order.row().traces() : null;
            recorded.add(novelty.recorded(order.id(), order.before() == null, traces, adjusted));
        }
        return recorded;
    }

    Recorded adjust(
            ShopId shop,
            String externalId,
            List<Refund> refunds,
            List<Dispute> disputes,
            Instant now) {
        table.announce(shop, rows.newId(), externalId, now);
        Standing standing = table.lock(shop, List.of(externalId)).get(externalId);
        if (standing == null) {
            throw new IllegalStateException("an announced order is gone");
        }
        Set<String> adjusted = merge(shop, standing.id(), refunds, disputes);
        Optional<OrderFacts> facts = facts(shop, List.of(standing));
        return Novelty.ofAdjustments(
                standing, facts.orElse(null), new Novelty.Told(refunds, disputes), adjusted);
    }

    Optional<Recorded> gone(ShopId shop, String externalId, Instant now) {
        Standing before = table.lock(shop, List.of(externalId)).get(externalId);
        if (before == null) {
            return Optional.empty();
        }
        boolean marked = gone.mark(shop, before.id(), now);
        Optional<OrderFacts> facts = facts(shop, table.find(shop, before.id()));
        return Optional.of(Novelty.ofGone(before, facts.orElse(null), marked));
    }

    /// All that is known of each of these; those that are only announced are left out.
    List<OrderFacts> allFacts(ShopId shop, List<Standing> found) {
        Loaded adjustments =
                adjustmentsOf(shop, found.stream().map(one -> one.id().value()).toList());
        List<OrderFacts> facts = new ArrayList<>(found.size());
        for (Standing standing : found) {
            if (standing.facts() != null) {
                facts.add(adjustments.of(standing.id()).on(standing.facts()));
            }
        }
        return facts;
    }

    Optional<OrderFacts> facts(ShopId shop, List<Standing> found) {
        if (found.isEmpty() || found.getFirst().facts() == null) {
            return Optional.empty();
        }
        Standing standing = found.getFirst();
        return Optional.ofNullable(standing.facts())
                .map(adjustmentsOf(shop, List.of(standing.id().value())).of(standing.id())::on);
    }

    private List<Entered> enter(ShopId shop, List<Taken> taken, Instant now) {
        List<Rows.Row> all = taken.stream().map(one -> rows.of(shop, one, now)).toList();
        Set<String> fresh = table.insertNew(all);
        List<Rows.Row> others =
                all.stream().filter(row -> !fresh.contains(row.snapshot().externalId())).toList();
        if (others.isEmpty()) {
            return all.stream().map(row -> new Entered(row, null, true)).toList();
        }
        Map<String, Standing> known =
                table.lock(shop, others.stream().map(row -> row.snapshot().externalId()).toList());
        Set<UUID> replaced = table.replaceOlder(shop, others);
        return all.stream()
                .map(
                        row -> {
                            Standing before = known.get(row.snapshot().externalId());
                            boolean took = before == null || replaced.contains(before.id().value());
                            return new Entered(row, before, took);
                        })
                .toList();
    }

    private @Nullable OrderFacts factsOf(Entered order, Instant now) {
        if (!order.took()) {
            return order.before() == null ? null : order.before().facts();
        }
        OrderSnapshot snapshot = order.row().snapshot();
        return new OrderFacts(
                order.id(),
                snapshot.externalId(),
                order.row().taken().person(),
                snapshot.state(),
                snapshot.placedAt(),
                snapshot.paidAt(),
                Rows.calledOffAt(snapshot, now),
                snapshot.totals(),
                List.of(),
                List.of(),
                snapshot.test());
    }

    private Set<String> mergeAdjustments(ShopId shop, List<Entered> entered) {
        List<RefundRow> refunds = new ArrayList<>();
        List<DisputeRow> disputes = new ArrayList<>();
        for (Entered order : entered) {
            OrderSnapshot snapshot = order.row().snapshot();
            snapshot.refunds().forEach(one -> refunds.add(new RefundRow(order.id(), one)));
            snapshot.disputes().forEach(one -> disputes.add(new DisputeRow(order.id(), one)));
        }
        return merge(shop, refunds, disputes);
    }

    private Set<String> merge(
            ShopId shop, OrderId order, List<Refund> refunds, List<Dispute> disputes) {
        return merge(
                shop,
                refunds.stream().map(refund -> new RefundRow(order, refund)).toList(),
                disputes.stream().map(dispute -> new DisputeRow(order, dispute)).toList());
    }

    private Set<String> merge(ShopId shop, List<RefundRow> refunds, List<DisputeRow> disputes) {
        Set<String> adjusted = new HashSet<>();
        if (!refunds.isEmpty()) {
            adjusted.addAll(adjustments.mergeRefunds(shop, refunds));
        }
        if (!disputes.isEmpty()) {
            adjusted.addAll(adjustments.mergeDisputes(shop, disputes));
        }
        return adjusted;
    }

    /// Only an order that was there before, or that brought some itself, can have adjustments.
    private Map<UUID, Adjustments> knownAdjustments(ShopId shop, List<Entered> entered) {
        List<UUID> orders =
                entered.stream()
                        .filter(
                                order ->
                                        order.before() != null
                                                || !order.row().snapshot().refunds().isEmpty()
                                                || !order.row().snapshot().disputes().isEmpty())
                        .map(order -> order.id().value())
                        .toList();
        return orders.isEmpty() ? new HashMap<>() : adjustmentsOf(shop, orders).byOrder();
    }

    private Loaded adjustmentsOf(ShopId shop, List<UUID> orders) {
        Map<UUID, Adjustments> byOrder = new HashMap<>();
        for (RefundRow row : adjustments.refunds(shop, orders)) {
            byOrder.computeIfAbsent(row.order().value(), id -> Adjustments.none())
                    .refunds()
                    .add(row.refund());
        }
        for (DisputeRow row : adjustments.disputes(shop, orders)) {
            byOrder.computeIfAbsent(row.order().value(), id -> Adjustments.none())
                    .disputes()
                    .add(row.dispute());
        }
        return new Loaded(byOrder);
    }

    private record Loaded(Map<UUID, Adjustments> byOrder) {
        Adjustments of(OrderId order) {
            return byOrder.getOrDefault(order.value(), Adjustments.NONE);
        }
    }
}
