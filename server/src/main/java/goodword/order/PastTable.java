package goodword.order;

import goodword.order.PastFigures.Alike;
import goodword.order.PastFigures.Month;
import goodword.order.PastFigures.Return;
import goodword.order.PastFigures.Span;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL that counts and sums past orders.
final class PastTable {
    /// Each person's first order that counts, of those placed before `:until`.
    static final String FIRSTS =
            """
            select distinct on (person_id) person_id, order_id, external_id, placed_at, currency,
                items_minor - discount_minor as net_minor, source, utm_source, utm_medium
            from order_order
            where shop_id = :shop
                and state in ('PLACED', 'PAID')
                and not test
                and placed_at < :until
            order by person_id, placed_at, external_id
            """;

    private static final int ORDERS_MAX = 200_000;

    private final JdbcClient sql;

    PastTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Alike> firstOrders(ShopId shop, Span span, int refundDays) {
        return sql.sql(
                        """
                        select net_minor, refunded_minor, count(*) as orders
                        from (
                            select first.net_minor, (
                                select least(coalesce(sum(refund.amount_minor), 0), first.net_minor)
                                from order_refund refund
                                where refund.shop_id = :shop
                                    and refund.order_id = first.order_id
                                    and refund.currency = first.currency
                                    and refund.withdrawn_at is null
                                    and refund.refunded_at
                                        <= first.placed_at + :held * interval '1 second'
                            )::bigint as refunded_minor
                            from (%s) first
                            where first.placed_at >= :from
                                and first.currency = :currency
                            order by md5(first.order_id::text)
                            limit :most
                        ) chosen
                        group by net_minor, refunded_minor
                        order by net_minor, refunded_minor
                        limit :most
                        """
                                .formatted(FIRSTS))
                .param("shop", shop.value())
                .param("from", Sql.time(span.from()))
                .param("until", Sql.time(span.until()))
                .param("currency", span.currency().getCurrencyCode())
                .param("held", Duration.ofDays(refundDays).toSeconds())
                .param("most", ORDERS_MAX)
                .query(
                        (row, line) ->
                                new Alike(
                                        row.getLong("net_minor"),
                                        row.getLong("refunded_minor"),
                                        row.getLong("orders")))
                .list();
    }

    List<Month> months(ShopId shop, List<Instant> bounds) {
        return sql.sql(
                        """
                        select width_bucket(seen.first_here, :bounds::timestamptz[]) - 1 as month,
                            count(*) as customers,
                            count(*) filter (where not seen.refunded) as content,
                            count(*) filter (where seen.first_ever >= :from) as newcomers
                        from (
                            select known.person_id, min(known.placed_at) as first_ever,
                                min(known.placed_at) filter (where known.placed_at >= :from)
                                    as first_here,
                                coalesce(bool_or(refund.order_id is not null)
                                    filter (where known.placed_at >= :from), false) as refunded
                            from order_order known
                            left join order_refund refund
                                on refund.shop_id = :shop
                                    and refund.order_id = known.order_id
                                    and refund.withdrawn_at is null
                            where known.shop_id = :shop
                                and known.state in ('PLACED', 'PAID')
                                and not known.test
                                and known.placed_at < :until
                            group by known.person_id
                        ) seen
                        where seen.first_here is not null
                        group by 1
                        order by 1
                        limit 1000
                        """)
                .param("shop", shop.value())
                .param("bounds", Sql.times(bounds, bound -> bound))
                .param("from", Sql.time(bounds.getFirst()))
                .param("until", Sql.time(bounds.getLast()))
                .query(
                        (row, line) ->
                                new Month(
                                        row.getInt("month"),
                                        row.getLong("customers"),
                                        row.getLong("content"),
                                        row.getLong("newcomers")))
                .list();
    }

    Return returns(ShopId shop, Span span, int days, Instant now) {
        return sql.sql(
                        """
                        select count(*) as followed,
                            count(*) filter (where later.orders > 0) as again,
                            coalesce(sum(later.orders), 0)::bigint as orders,
                            coalesce(sum(later.net_minor), 0)::bigint as net_minor
                        from (%s) first
                        cross join lateral (%s) later
                        where first.placed_at >= :from
                            and (first.placed_at at time zone :zone)::date + :days
                                <= (:now::timestamptz at time zone :zone)::date
                            and first.currency = :currency
                        """
                                .formatted(FIRSTS, LATER))
                .param("shop", shop.value())
                .param("from", Sql.time(span.from()))
                .param("until", Sql.time(span.until()))
                .param("currency", span.currency().getCurrencyCode())
                .param("days", days)
                .param("zone", zone(span.zone()))
                .param("now", Sql.time(now))
                .query(
                        (row, line) ->
                                new Return(
                                        row.getLong("followed"),
                                        row.getLong("again"),
                                        row.getLong("orders"),
                                        row.getLong("net_minor")))
                .single();
    }

    /// What the person of `first` ordered in the days after that one.
    private static final String LATER =
            """
            select count(*) as orders, sum(next.items_minor - next.discount_minor - (
                select least(coalesce(sum(refund.amount_minor), 0),
                    next.items_minor - next.discount_minor)
                from order_refund refund
                where refund.shop_id = :shop
                    and refund.order_id = next.order_id
                    and refund.currency = next.currency
                    and refund.withdrawn_at is null
            )) as net_minor
            from order_order next
            where next.shop_id = :shop
                and next.person_id = first.person_id
                and next.state in ('PLACED', 'PAID')
                and not next.test
                and next.currency = first.currency
                and (next.placed_at at time zone :zone)::date
                    > (first.placed_at at time zone :zone)::date
                and (next.placed_at at time zone :zone)::date
                    <= (first.placed_at at time zone :zone)::date + :days
            """;

    long inOtherCurrencies(ShopId shop, Span span) {
        return sql.sql(
                        """
                        select count(*)
                        from order_order
                        where shop_id = :shop
                            and state in ('PLACED', 'PAID')
                            and not test
                            and placed_at >= :from
                            and placed_at < :until
                            and currency <> :currency
                        """)
                .param("shop", shop.value())
                .param("from", Sql.time(span.from()))
                .param("until", Sql.time(span.until()))
                .param("currency", span.currency().getCurrencyCode())
                .query(Long.class)
                .single();
    }

    /// A zone as PostgreSQL calls it: a fixed offset with its sign turned round, as POSIX has it.
    static String zone(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            int west = -offset.getTotalSeconds();
            return "UTC%s%02d:%02d"
                    .formatted(
                            west < 0 ? "-" : "+", Math.abs(west) / 3_600, Math.abs(west) / 60 % 60);
        }
        return zone.getId();
    }
}
