package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of shares and clicks.
final class TouchTable {
    private final JdbcClient sql;

    TouchTable(JdbcClient sql) {
        this.sql = sql;
    }

    record ClickRow(Click click, PersonId advocate, byte @Nullable [] visitor, boolean human) {}

    void insertShares(ShopId shop, Collection<Share> shares) {
        sql.sql(
                        """
                        with fresh as (
                            insert into sharing_share (shop_id, share_key, person_id, channel,
                                recipient_scheme, recipient_digest, shared_at)
                            select :shop, share.*
                            from unnest(:keys::text[], :persons::uuid[], :channels::text[],
                                :schemes::text[], :digests::text[], :times::timestamptz[]) as share
                            on conflict (shop_id, share_key) do nothing
                            returning shared_at as at, 1 as shares, 0 as human, 0 as other, 0 as claims
                        )
                        """
                                + DayTable.COUNT_FRESH)
                .param("shop", shop.value())
                .param("keys", Sql.texts(shares, Share::key))
                .param("persons", Sql.uuids(shares, share -> share.advocate().value()))
                .param("channels", Sql.texts(shares, Share::channel))
                .param(
                        "schemes",
                        Sql.texts(
                                shares,
                                share ->
                                        share.recipient() == null
                                                ? null
                                                : share.recipient().scheme()))
                .param(
                        "digests",
                        Sql.texts(
                                shares,
                                share ->
                                        share.recipient() == null
                                                ? null
                                                : share.recipient().digest()))
                .param("times", Sql.times(shares, Share::at))
                .update();
    }

    void insertClicks(ShopId shop, Collection<ClickRow> clicks) {
        sql.sql(
                        """
                        with fresh as (
                            insert into sharing_click (shop_id, click_key, person_id, code_key,
                                share_key, visitor_key, human, clicked_at)
                            select :shop, click.*
                            from unnest(:keys::text[], :persons::uuid[], :codes::text[],
                                :shares::text[], :visitors::bytea[], :human::bool[],
                                :times::timestamptz[]) as click
                            on conflict (shop_id, click_key) do nothing
                            returning clicked_at as at, 0 as shares, human::int as human,
                                (not human)::int as other, 0 as claims
                        )
                        """
                                + DayTable.COUNT_FRESH)
                .param("shop", shop.value())
                .param("keys", Sql.texts(clicks, row -> row.click().key()))
                .param("persons", Sql.uuids(clicks, row -> row.advocate().value()))
                .param("codes", Sql.texts(clicks, row -> Code.keyOf(row.click().code())))
                .param("shares", Sql.texts(clicks, row -> row.click().shareKey()))
                .param("visitors", Sql.keys(clicks, ClickRow::visitor))
                .param("human", Sql.flags(clicks, ClickRow::human))
                .param("times", Sql.times(clicks, row -> row.click().at()))
                .update();
    }

    int forgetRecipients(ShopId shop, Instant before) {
        return sql.sql(
                        """
                        update sharing_share
                        set recipient_scheme = null, recipient_digest = null
                        where shop_id = :shop
                            and recipient_digest is not null
                            and shared_at < :before
                        """)
                .param("shop", shop.value())
                .param("before", Sql.time(before))
                .update();
    }

    Map<PersonId, Long> sharesOf(ShopId shop, Collection<PersonId> advocates) {
        Map<PersonId, Long> shares = new HashMap<>();
        sql.sql(
                        """
                        select person_id, count(*) as shares
                        from sharing_share
                        where shop_id = :shop
                            and person_id = any (:persons::uuid[])
                        group by person_id
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(advocates, PersonId::value))
                .query(
                        row -> {
                            shares.put(
                                    new PersonId(Sql.uuid(row, "person_id")),
                                    row.getLong("shares"));
                        });
        return shares;
    }

    SharingFigures figures(ShopId shop) {
        return sql.sql(
                        """
                        select
                            (select count(distinct person_id) from sharing_share where shop_id = :shop),
                            (select count(*) from sharing_share where shop_id = :shop),
                            (select count(*) from sharing_click where shop_id = :shop),
                            (select count(*) from sharing_click where shop_id = :shop and human)
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new SharingFigures(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .single();
    }
}
