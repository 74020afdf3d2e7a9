package goodword.order;

import goodword.platform.database.Sql;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of refunds and disputes: sets that only grow, whatever comes in which order.
final class AdjustmentTable {
    private final JdbcClient sql;

    AdjustmentTable(JdbcClient sql) {
        this.sql = sql;
    }

    record RefundRow(OrderId order, Refund refund) {}

    record DisputeRow(OrderId order, Dispute dispute) {}

    /// Merges refunds and returns those that are new or newly withdrawn.
    List<String> mergeRefunds(ShopId shop, List<RefundRow> refunds) {
        return sql.sql(
                        """
                        insert into order_refund (shop_id, order_id, external_id, amount_minor, currency,
                            refunded_at, reason, withdrawn_at)
                        select :shop, refund.order_id, refund.external_id, refund.amount_minor,
                            refund.currency, refund.refunded_at, refund.reason,
                            case when refund.withdrawn then refund.refunded_at end
                        from unnest(:orders::uuid[], :ids::text[], :amounts::bigint[], :currencies::text[],
                            :times::timestamptz[], :reasons::text[], :withdrawn::bool[])
                            as refund (order_id, external_id, amount_minor, currency, refunded_at, reason,
                                withdrawn)
                        on conflict (shop_id, order_id, external_id) do update
                        set withdrawn_at = excluded.withdrawn_at
                        where order_refund.withdrawn_at is null
                            and excluded.withdrawn_at is not null
                        returning order_id || ' ' || external_id
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(refunds, row -> row.order().value()))
                .param("ids", Sql.texts(refunds, row -> row.refund().externalId()))
                .param("amounts", Sql.longs(refunds, row -> row.refund().amount().minor()))
                .param(
                        "currencies",
                        Sql.texts(
                                refunds, row -> row.refund().amount().currency().getCurrencyCode()))
                .param("times", Sql.times(refunds, row -> row.refund().at()))
                .param("reasons", Sql.texts(refunds, row -> row.refund().reason()))
                .param("withdrawn", Sql.flags(refunds, row -> row.refund().withdrawn()))
                .query(String.class)
                .list();
    }

    /// Merges disputes, each only forward, and returns those that moved.
    List<String> mergeDisputes(ShopId shop, List<DisputeRow> disputes) {
        return sql.sql(
                        """
                        insert into order_dispute (shop_id, order_id, external_id, standing, opened_at)
                        select :shop, dispute.*
                        from unnest(:orders::uuid[], :ids::text[], :standings::text[], :times::timestamptz[])
                            as dispute
                        on conflict (shop_id, order_id, external_id) do update
                        set standing = excluded.standing
                        where order_dispute.standing = 'OPEN'
                            and excluded.standing <> 'OPEN'
                        returning order_id || ' ' || external_id
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(disputes, row -> row.order().value()))
                .param("ids", Sql.texts(disputes, row -> row.dispute().externalId()))
                .param("standings", Sql.texts(disputes, row -> row.dispute().standing().name()))
                .param("times", Sql.times(disputes, row -> row.dispute().at()))
                .query(String.class)
                .list();
    }

    List<RefundRow> refunds(ShopId shop, Collection<UUID> orders) {
        return sql.sql(
                        """
                        select order_id, external_id, amount_minor, currency, refunded_at, reason,
                            withdrawn_at is not null as withdrawn
                        from order_refund
                        where shop_id = :shop
                            and order_id = any (:orders)
                        order by order_id, refunded_at, external_id
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, id -> id))
                .query(
                        (row, line) ->
                                new RefundRow(
                                        new OrderId(Sql.uuid(row, "order_id")),
                                        new Refund(
                                                row.getString("external_id"),
                                                new Money(
                                                        row.getLong("amount_minor"),
                                                        Currency.getInstance(
                                                                row.getString("currency"))),
                                                Sql.instant(row, "refunded_at"),
                                                row.getString("reason"),
                                                row.getBoolean("withdrawn"))))
                .list();
    }

    List<DisputeRow> disputes(ShopId shop, Collection<UUID> orders) {
        return sql.sql(
                        """
                        select order_id, external_id, standing, opened_at
                        from order_dispute
                        where shop_id = :shop
                            and order_id = any (:orders)
                        order by order_id, external_id
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("orders", Sql.uuids(orders, id -> id))
                .query(
                        (row, line) ->
                                new DisputeRow(
                                        new OrderId(Sql.uuid(row, "order_id")),
                                        new Dispute(
                                                row.getString("external_id"),
                                                Dispute.Standing.valueOf(row.getString("standing")),
                                                Sql.instant(row, "opened_at"))))
                .list();
    }
}
