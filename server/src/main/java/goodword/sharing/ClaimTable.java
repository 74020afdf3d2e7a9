package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of claims.
final class ClaimTable {
    static final String SELECT =
            """
            select claim_id, advocate_id, friend_id, coupon_key, program_id, terms_version, arm,
                state, claimed_at, expires_at, used_by_order
            from sharing_claim
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    ClaimTable(JdbcClient sql) {
        this.sql = sql;
    }

    Claim insertOrFind(ShopId shop, Claim claim) {
        sql.sql(
                        """
                        with fresh as (
                            insert into sharing_claim (shop_id, claim_id, advocate_id, friend_id,
                                coupon_key, program_id, terms_version, arm, state, claimed_at, expires_at)
                            values (:shop, :claim, :advocate, :friend, :coupon, :program, :version,
                                :arm, 'claimed', :claimed, :expires)
                            on conflict (shop_id, program_id, friend_id) do nothing
                            returning claimed_at as at, 0 as shares, 0 as human, 0 as other, 1 as claims
                        )
                        """
                                + DayTable.COUNT_FRESH)
                .param("shop", shop.value())
                .param("claim", claim.id())
                .param("advocate", claim.advocate().value())
                .param("friend", claim.friend().value())
                .param("coupon", Code.keyOf(claim.couponCode()))
                .param("program", claim.program().value())
                .param("version", claim.termsVersion())
                .param("arm", claim.arm())
                .param("claimed", Sql.time(claim.claimedAt()))
                .param("expires", Sql.time(claim.expiresAt()))
                .update();
        return sql.sql(SELECT + " and program_id = :program and friend_id = :friend")
                .param("shop", shop.value())
                .param("program", claim.program().value())
                .param("friend", claim.friend().value())
                .query((row, line) -> read(row))
                .single();
    }

    boolean use(ShopId shop, UUID claim, UUID order) {
        int used =
                sql.sql(
                                """
                                update sharing_claim
                                set state = 'used', used_by_order = :order
                                where shop_id = :shop
                                    and claim_id = :claim
                                    and (state = 'claimed' or used_by_order = :order)
                                """)
                        .param("shop", shop.value())
                        .param("claim", claim)
                        .param("order", order)
                        .update();
        return used == 1;
    }

    /// False when it cannot be withdrawn any more, or was before.
    boolean withdraw(ShopId shop, UUID claim, Instant now) {
        int withdrawn =
                sql.sql(
                                """
                                update sharing_claim
                                set state = 'withdrawn'
                                where shop_id = :shop
                                    and claim_id = :claim
                                    and state = 'claimed'
                                    and expires_at > :now
                                """)
                        .param("shop", shop.value())
                        .param("claim", claim)
                        .param("now", Sql.time(now))
                        .update();
        return withdrawn == 1;
    }

    Optional<Claim> find(ShopId shop, UUID claim) {
        return sql.sql(SELECT + " and claim_id = :claim")
                .param("shop", shop.value())
                .param("claim", claim)
                .query((row, line) -> read(row))
                .optional();
    }

    Optional<Claim> ofCoupon(ShopId shop, String couponKey) {
        return sql.sql(SELECT + " and coupon_key = :coupon")
                .param("shop", shop.value())
                .param("coupon", couponKey)
                .query((row, line) -> read(row))
                .optional();
    }

    static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                Sql.uuid(row, "claim_id"),
                new PersonId(Sql.uuid(row, "advocate_id")),
                new PersonId(Sql.uuid(row, "friend_id")),
                row.getString("coupon_key"),
                new ProgramId(Sql.uuid(row, "program_id")),
                row.getInt("terms_version"),
                row.getString("arm"),
                Claim.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "claimed_at"),
                Sql.instant(row, "expires_at"));
    }
}
