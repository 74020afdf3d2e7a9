package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    private static final String OF_FRIEND = insertUnless("(shop_id, program_id, friend_id)");
    private static final String OF_PRESS =
            insertUnless("(shop_id, press_key) where press_key is not null");

    private final JdbcClient sql;

    ClaimTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param friend who claims; a friend claims a program's offer once
    Claim insertOrFind(ShopId shop, Claim claim, PersonId friend) {
        insert(OF_FRIEND, shop, claim)
                .param("friend", friend.value())
                .param("press", null, Types.BINARY)
                .update();
        return ofFriend(shop, claim.program(), friend).orElseThrow();
    }

    Optional<Claim> ofFriend(ShopId shop, ProgramId program, PersonId friend) {
        return sql.sql(SELECT + " and program_id = :program and friend_id = :friend")
                .param("shop", shop.value())
                .param("program", program.value())
                .param("friend", friend.value())
                .query((row, line) -> read(row))
                .optional();
    }

    /// @param pressKey by which the press is known; a press claims once
    Claim insertOrFind(ShopId shop, Claim claim, byte[] pressKey) {
        insert(OF_PRESS, shop, claim)
                .param("friend", null, Types.OTHER)
                .param("press", pressKey)
                .update();
        return ofPress(shop, pressKey).orElseThrow();
    }

    private JdbcClient.StatementSpec insert(String statement, ShopId shop, Claim claim) {
        return sql.sql(statement)
                .param("shop", shop.value())
                .param("claim", claim.id())
                .param("advocate", claim.advocate().value())
                .param("coupon", Code.keyOf(claim.couponCode()))
                .param("program", claim.program().value())
                .param("version", claim.termsVersion())
                .param("arm", claim.arm())
                .param("claimed", Sql.time(claim.claimedAt()))
                .param("expires", Sql.time(claim.expiresAt()));
    }

    Optional<Claim> ofPress(ShopId shop, byte[] pressKey) {
        return sql.sql(SELECT + " and press_key = :press")
                .param("shop", shop.value())
                .param("press", pressKey)
                .query((row, line) -> read(row))
                .optional();
    }

    long countUnnamed(ShopId shop, PersonId advocate, Instant since) {
        return sql.sql(
                        """
                        select count(*)
                        from sharing_claim
                        where shop_id = :shop
                            and advocate_id = :advocate
                            and friend_id is null
                            and claimed_at > :since
                        """)
                .param("shop", shop.value())
                .param("advocate", advocate.value())
                .param("since", Sql.time(since))
                .query(Long.class)
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

    /// Makes a claim and counts it on its day, unless it is there already.
    ///
    /// @param conflict the key by which it would be
    private static String insertUnless(String conflict) {
        return """
        with fresh as (
            insert into sharing_claim (shop_id, claim_id, advocate_id, friend_id, press_key,
                coupon_key, program_id, terms_version, arm, state, claimed_at, expires_at)
            values (:shop, :claim, :advocate, :friend, :press, :coupon, :program, :version,
                :arm, 'claimed', :claimed, :expires)
            on conflict %s do nothing
            returning claimed_at as at, 0 as shares, 0 as human, 0 as other, 1 as claims
        )
        """
                        .formatted(conflict)
                + DayTable.COUNT_FRESH;
    }

    static Claim read(ResultSet row) throws SQLException {
        UUID friend = row.getObject("friend_id", UUID.class);
        return new Claim(
                Sql.uuid(row, "claim_id"),
                new PersonId(Sql.uuid(row, "advocate_id")),
                friend == null ? null : new PersonId(friend),
                row.getString("coupon_key"),
                new ProgramId(Sql.uuid(row, "program_id")),
                row.getInt("terms_version"),
                row.getString("arm"),
                Claim.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "claimed_at"),
                Sql.instant(row, "expires_at"));
    }
}
