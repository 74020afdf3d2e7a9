package goodword.order;

import goodword.order.Origin.Campaign;
import goodword.platform.clock.Chance;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Turns a snapshot into the row that is stored: personal traces leave as keys.
final class Rows {
    private final Vault vault;
    private final Chance chance;

    Rows(Vault vault, Chance chance) {
        this.vault = vault;
        this.chance = chance;
    }

    /// A row on its way into the table.
    record Row(OrderId id, Taken taken, TraceKeys traces, ObjectNode columns) {
        OrderSnapshot snapshot() {
            return taken.snapshot();
        }
    }

    OrderId newId() {
        return new OrderId(chance.nextId());
    }

    Row of(ShopId shop, Taken taken, Instant now) {
        OrderSnapshot snapshot = taken.snapshot();
        TraceKeys traces = TraceKeys.of(snapshot.traces(), snapshot.placedAt(), vault);
        OrderId id = newId();
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        columns.put("shop_id", shop.toString());
        columns.put("order_id", id.toString());
        columns.put("person_id", taken.person().toString());
        columns.put("recorded_at", now.toString());
        putStanding(columns, snapshot, now);
        putTotals(columns, snapshot.totals());
        putOrigin(columns, snapshot.origin());
        putTraces(columns, traces);
        snapshot.discounts().stream()
                .filter(use -> use.code() != null)
                .forEach(use -> columns.withArray("discount_codes").add(use.code()));
        return new Row(id, taken, traces, columns);
    }

    /// When an order that is called off was called off: as the store says, else when we heard of
    /// it.
    static @Nullable Instant calledOffAt(OrderSnapshot snapshot, Instant now) {
        boolean calledOff =
                snapshot.state() == OrderState.CANCELLED || snapshot.state() == OrderState.DELETED;
        if (!calledOff) {
            return null;
        }
        return snapshot.cancelledAt() == null ? now : snapshot.cancelledAt();
    }

    private static void putStanding(ObjectNode columns, OrderSnapshot snapshot, Instant now) {
        columns.put("external_id", snapshot.externalId());
        columns.put("number", snapshot.number());
        columns.put("state", snapshot.state().name());
        columns.put("version", snapshot.version());
        columns.put("body_digest", bytes(Vault.digest(snapshot.toString())));
        columns.put("placed_at", snapshot.placedAt().toString());
        columns.put("paid_at", text(snapshot.paidAt()));
        columns.put("cancelled_at", text(calledOffAt(snapshot, now)));
        columns.put("test", snapshot.test());
    }

    private static void putTotals(ObjectNode columns, Totals totals) {
        columns.put("currency", totals.currency().getCurrencyCode());
        columns.put("items_minor", totals.items().minor());
        columns.put("discount_minor", totals.discount().minor());
        columns.put("shipping_minor", totals.shipping().minor());
        columns.put("tax_minor", totals.tax().minor());
        columns.put("grand_minor", totals.grand().minor());
    }

    private void putOrigin(ObjectNode columns, Origin origin) {
        columns.put("source", origin.source());
        columns.put("code", origin.code());
        columns.put("visitor_key", bytes(vault.keyOfMaybe("visitor", origin.visitorId())));
        Campaign campaign = origin.campaign();
        columns.put("utm_source", campaign.utmSource());
        columns.put("utm_medium", campaign.utmMedium());
        columns.put("utm_campaign", campaign.utmCampaign());
        columns.put("utm_term", campaign.utmTerm());
        columns.put("utm_content", campaign.utmContent());
        columns.put("landing_url", campaign.landingUrl());
        columns.put("referrer_url", campaign.referrerUrl());
    }

    private static void putTraces(ObjectNode columns, TraceKeys traces) {
        columns.put("device_key", bytes(traces.device()));
        columns.put("payment_key", bytes(traces.payment()));
        columns.put("address_key", bytes(traces.address()));
        columns.put("surname_key", bytes(traces.surname()));
        columns.put("ip_key", bytes(traces.ip()));
        columns.put("agent_key", bytes(traces.agent()));
    }

    private static @Nullable String bytes(byte @Nullable [] key) {
        return key == null ? null : "\\x" + HexFormat.of().formatHex(key);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
