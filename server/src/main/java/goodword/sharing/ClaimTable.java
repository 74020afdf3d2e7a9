package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of claims.
final class ClaimTable {
    private final JdbcClient sql;

    ClaimTable(JdbcClient sql) {
        this.sql = sql;
    }

    Claim insertOrFind(ShopId shop, Claim claim) {
        sql.sql(
                        """
                        insert into sharing_claim (shop_id, claim_id, advocate_id, friend_id, coupon_key,
                            program_id, terms_version, arm, state, claimed_at, expires_at)
                        values (:shop, :claim, :advocate, :friend, :coupon, :program, :version, :arm,
                            'claimed', :claimed, :expires)
                        on conflict (shop_id, program_id, friend_id) do nothing
                        """)
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
        return sql.sql(
                        """
                        select claim_id, advocate_id, friend_id, coupon_key, program_id, terms_version,
                            arm, claimed_at, expires_at
                        from sharing_claim
                        where shop_id = :shop
                            and program_id = :program
                            and friend_id = :friend
                        """)
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

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                Sql.uuid(row, "claim_id"),
                new PersonId(Sql.uuid(row, "advocate_id")),
                new PersonId(Sql.uuid(row, "friend_id")),
                row.getString("coupon_key"),
                new ProgramId(Sql.uuid(row, "program_id")),
                row.getInt("terms_version"),
                row.getString("arm"),
                Sql.instant(row, "claimed_at"),
                Sql.instant(row, "expires_at"));
    }
}
