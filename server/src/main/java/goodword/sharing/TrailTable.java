package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of finding what led to an order.
final class TrailTable {
    private final JdbcClient sql;

    TrailTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param rank among the codes of its hint
    private record Found(int hint, int rank, Touch touch) {}

    private record Named(int hint, String code) {}

    List<List<Touch>> find(
            ShopId shop, List<Hint> hints, Function<Hint, byte @Nullable []> visitorKey) {
        List<List<Touch>> touches = new ArrayList<>();
        hints.forEach(hint -> touches.add(new ArrayList<>()));
        List<Named> named = named(hints);
        sql
                .sql(
                        """
                        with hint as materialized (
                            select *
                            from unnest(:visitors::bytea[], :recipients::text[],
                                :froms::timestamptz[], :untils::timestamptz[])
                                with ordinality as hint (visitor_key, recipient, since, until, n)
                        ),
                        named as materialized (
                            select n, code_key, rank, until
                            from unnest(:named_by::int[], :codes::text[])
                                with ordinality as named (n, code_key, rank)
                            join hint using (n)
                        )
                        select named.n, named.rank, 'CODE' as kind, code.person_id,
                            code.code as evidence, null::uuid as claim_id,
                            null::uuid as program_id, null::int as terms_version, null::text as arm
                        from named
                        join sharing_code code
                            on code.shop_id = :shop and code.code_key = named.code_key
                        union all
                        select named.n, named.rank, 'CODE', claim.advocate_id, claim.coupon_key,
                            claim.claim_id, claim.program_id, claim.terms_version, claim.arm
                        from named
                        join sharing_claim claim
                            on claim.shop_id = :shop and claim.coupon_key = named.code_key
                            and claim.state in ('claimed', 'used')
                            and claim.expires_at > named.until
                        union all
                        select hint.n, 0, 'CLICK', click.person_id, click.click_key,
                            null, null, null, null
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
                        select hint.n, 0, 'RECIPIENT', share.person_id, share.share_key,
                            null, null, null, null
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
                .param("named_by", Sql.ints(named, Named::hint))
                .param("codes", Sql.texts(named, one -> Code.keyOf(one.code())))
                .param("visitors", Sql.keys(hints, visitorKey))
                .param("recipients", Sql.texts(hints, Hint::recipientDigest))
                .param("froms", Sql.times(hints, Hint::from))
                .param("untils", Sql.times(hints, Hint::until))
                .query((row, line) -> new Found(row.getInt("n"), row.getInt("rank"), read(row)))
                .stream()
                .sorted(Comparator.comparing(Found::rank))
                .forEach(found -> touches.get(found.hint() - 1).add(found.touch()));
        touches.forEach(found -> found.sort(Comparator.comparing(Touch::kind)));
        return touches;
    }

    private static List<Named> named(List<Hint> hints) {
        List<Named> named = new ArrayList<>();
        for (int next = 0; next < hints.size(); next++) {
            int hint = next + 1;
            hints.get(next).codes().forEach(code -> named.add(new Named(hint, code)));
        }
        return named;
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
