package goodword.order;

import goodword.order.PastFigures.Arrivals;
import goodword.order.PastFigures.Mark;
import goodword.order.PastFigures.Span;
import goodword.order.PastFigures.Words;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL that counts new customers by where they came from.
final class ChannelTable {
    private static final String ARRIVALS =
            """
            select coalesce(marked.name, '') as mark,
                lower(btrim(coalesce(first.source, ''))) as source,
                lower(btrim(coalesce(first.utm_source, ''))) as utm_source,
                lower(btrim(coalesce(first.utm_medium, ''))) as utm_medium,
                count(*) as customers,
                coalesce(sum(bought.net_minor), 0)::bigint as net_minor,
                count(*) filter (where (first.placed_at at time zone :zone)::date + :days
                    <= (:now::timestamptz at time zone :zone)::date) as followed,
                count(*) filter (where bought.soon > 0
                    and (first.placed_at at time zone :zone)::date + :days
                        <= (:now::timestamptz at time zone :zone)::date) as again
            from (%s) first
            left join unnest(:names::text[], :orders::uuid[]) as marked (name, order_id)
                on marked.order_id = first.order_id
            cross join lateral (
                select sum(next.items_minor - next.discount_minor - (
                        select least(coalesce(sum(refund.amount_minor), 0),
                            next.items_minor - next.discount_minor)
                        from order_refund refund
                        where refund.shop_id = :shop
                            and refund.order_id = next.order_id
                            and refund.currency = next.currency
                            and refund.withdrawn_at is null
                    )) as net_minor,
                    count(*) filter (where (next.placed_at at time zone :zone)::date
                            > (first.placed_at at time zone :zone)::date
                        and (next.placed_at at time zone :zone)::date
                            <= (first.placed_at at time zone :zone)::date + :days) as soon
                from order_order next
                where next.shop_id = :shop
                    and next.person_id = first.person_id
                    and next.state in ('PLACED', 'PAID')
                    and not next.test
                    and next.currency = :currency
                    and next.placed_at <= :now
            ) bought
            where first.placed_at >= :from
            group by 1, 2, 3, 4
            order by customers desc, mark, source, utm_source, utm_medium
            limit 10000
            """
                    .formatted(PastTable.FIRSTS);

    private final JdbcClient sql;

    ChannelTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Marked(String name, OrderId order) {}

    List<Arrivals> arrivals(ShopId shop, Span span, int days, Instant now, List<Mark> marks) {
        List<Marked> marked = new ArrayList<>();
        for (Mark mark : marks) {
            mark.orders().forEach(order -> marked.add(new Marked(mark.name(), order)));
        }
        return sql.sql(ARRIVALS)
                .param("shop", shop.value())
                .param("from", Sql.time(span.from()))
                .param("until", Sql.time(span.until()))
                .param("currency", span.currency().getCurrencyCode())
                .param("days", days)
                .param("zone", PastTable.zone(span.zone()))
                .param("now", Sql.time(now))
                .param("names", Sql.texts(marked, Marked::name))
                .param("orders", Sql.uuids(marked, one -> one.order().value()))
                .query(
                        (row, line) ->
                                new Arrivals(
                                        new Words(
                                                row.getString("mark"),
                                                row.getString("source"),
                                                row.getString("utm_source"),
                                                row.getString("utm_medium")),
                                        row.getLong("customers"),
                                        row.getLong("net_minor"),
                                        row.getLong("followed"),
                                        row.getLong("again")))
                .list();
    }
}
