package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of shares and clicks, and of finding what led to an order.
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

    private record Found(int hint, Touch touch) {}

    List<List<Touch>> find(
            ShopId shop, List<Hint> hints, Function<Hint, byte @Nullable []> visitorKey) {
        List<List<Touch>> touches = new ArrayList<>();
        hints.forEach(hint -> touches.add(new ArrayList<>()));
        sql.sql(
                        """
                        with hint as materialized (
                            select *
                            from unnest(:codes::text[], :visitors::bytea[], :recipients::text[],
                                :froms::timestamptz[], :untils::timestamptz[])
                                with ordinality as hint (code_key, visitor_key, recipient, since, until, n)
                        )
                        select hint.n, 'CODE' as kind, code.person_id, code.code as evidence,
                            null::uuid as claim_id, null::uuid as program_id, null::int as terms_version,
                            null::text as arm
                        from hint
                        join sharing_code code
                            on code.shop_id = :shop and code.code_key = hint.code_key
                        union all
                        select hint.n, 'CODE', claim.advocate_id, claim.coupon_key, claim.claim_id,
                            claim.program_id, claim.terms_version, claim.arm
                        from hint
                        join sharing_claim claim
                            on claim.shop_id = :shop and claim.coupon_key = hint.code_key
                            and claim.state in ('claimed', 'used')
                            and claim.expires_at > hint.until
                        union all
                        select hint.n, 'CLICK', click.person_id, click.click_key, null, null, null, null
                        from hint
                        cross join lateral (
                            select person_id, click_key
                            from sharing_click
                            where shop_id = :shop
                                and visitor_key = hint.visitor_key
                                and human
                                and clicked_at between hint.since and hint.until
                            order by clicked_at desc, click_key desc
                            limit 1
                        ) click
                        union all
                        select hint.n, 'RECIPIENT', share.person_id, share.share_key, null, null, null, null
                        from hint
                        cross join lateral (
                            select person_id, share_key
                            from sharing_share
                            where shop_id = :shop
                                and recipient_digest = hint.recipient
                                and shared_at between hint.since and hint.until
                            order by shared_at desc, share_key desc
                            limit 1
                        ) share
                        """)
                .param("shop", shop.value())
                .param("codes", Sql.texts(hints, TouchTable::codeKey))
                .param("visitors", Sql.keys(hints, visitorKey))
                .param("recipients", Sql.texts(hints, Hint::recipientDigest))
                .param("froms", Sql.times(hints, Hint::from))
                .param("untils", Sql.times(hints, Hint::until))
                .query((row, line) -> new Found(row.getInt("n"), read(row)))
                .list()
                .forEach(found -> touches.get(found.hint() - 1).add(found.touch()));
        touches.forEach(found -> found.sort(Comparator.comparing(Touch::kind)));
        return touches;
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

    private static @Nullable String codeKey(Hint hint) {
        return hint.code() == null ? null : Code.keyOf(hint.code());
    }

    private static Touch read(ResultSet row) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        return new Touch(
                Touch.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("evidence"),
                claim == null
                        ? null
                        : new Touch.PinnedClaim(
                                claim,
                                new ProgramId(Sql.uuid(row, "program_id")),
                                row.getInt("terms_version"),
                                row.getString("arm")));
    }
}
