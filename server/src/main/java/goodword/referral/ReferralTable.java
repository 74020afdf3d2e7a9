package goodword.referral;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the referral room.
final class ReferralTable {
    static final String SELECT =
            """
            select referral_id, order_id, program_id, terms_version, arm, advocate_id, friend_id, how,
                parent_id, root_advocate_id, generation, state, reason, opened_at, hold_until
            from referral_referral
            where shop_id = :shop
            """;

    private static final String BELOW =
            """
                and (opened_at, referral_id) < (
                    select opened_at, referral_id from referral_referral
                    where shop_id = :shop and referral_id = :after
                )
            """;

    private final JdbcClient sql;

    ReferralTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Referral referral, @Nullable Instant lookAgainAt) {
        ReferralId parent = referral.lineage().parent();
        sql.sql(
                        """
                        insert into referral_referral (shop_id, referral_id, order_id, program_id,
                            terms_version, arm, advocate_id, friend_id, how, parent_id,
                            root_advocate_id, generation, state, reason, opened_at, hold_until,
                            settled_until)
                        values (:shop, :referral, :order, :program, :version, :arm, :advocate,
                            :friend, :how, :parent, :root, :generation, :state, :reason, :opened,
                            :holdUntil, :again)
                        """)
                .param("shop", shop.value())
                .param("referral", referral.id().value())
                .param("order", referral.order().value())
                .param("program", referral.terms().program().value())
                .param("version", referral.terms().version())
                .param("arm", referral.terms().arm())
                .param("advocate", referral.advocate().value())
                .param("friend", referral.friend().value())
                .param("how", referral.how())
                .param("parent", parent == null ? null : parent.value())
                .param("root", referral.lineage().root().value())
                .param("generation", referral.lineage().generation())
                .param("state", referral.state().word())
                .param("reason", referral.reason())
                .param("opened", Sql.time(referral.openedAt()))
                .param("holdUntil", Sql.time(referral.holdUntil()))
                .param("again", Sql.time(lookAgainAt))
                .update();
    }

    /// The oldest referral that brought the advocate is the parent.
    Referral.Lineage lineageBelow(ShopId shop, PersonId advocate) {
        return sql.sql(
                        """
                        select referral_id, root_advocate_id, generation
                        from referral_referral
                        where shop_id = :shop
                            and friend_id = :advocate
                        order by opened_at, referral_id
                        limit 1
                        """)
                .param("shop", shop.value())
                .param("advocate", advocate.value())
                .query(
                        (row, line) ->
                                new Referral.Lineage(
                                        new ReferralId(Sql.uuid(row, "referral_id")),
                                        new PersonId(Sql.uuid(row, "root_advocate_id")),
                                        row.getInt("generation") + 1))
                .optional()
                .orElse(new Referral.Lineage(null, advocate, 1));
    }

    Optional<Referral> ofOrder(ShopId shop, OrderId order) {
        return list(SELECT + " and order_id = :id", shop, order.value()).stream().findFirst();
    }

    Optional<Referral> find(ShopId shop, ReferralId referral) {
        return list(SELECT + " and referral_id = :id", shop, referral.value()).stream().findFirst();
    }

    List<Referral> ofFriends(ShopId shop, Collection<PersonId> friends) {
        return sql.sql(
                        SELECT
                                + """
                                  and friend_id = any (:friends)
                                  order by opened_at, referral_id
                                  limit 100000
                                  """)
                .param("shop", shop.value())
                .param("friends", Sql.uuids(friends, PersonId::value))
                .query((row, line) -> read(row))
                .list();
    }

    void advance(ShopId shop, ReferralId referral, Advance to, @Nullable Instant lookAgainAt) {
        sql.sql(
                        """
                        update referral_referral
                        set state = :state, reason = :reason, settled_until = :again
                        where shop_id = :shop
                            and referral_id = :referral
                        """)
                .param("shop", shop.value())
                .param("referral", referral.value())
                .param("state", to.state().word())
                .param("reason", to.reason())
                .param("again", Sql.time(lookAgainAt))
                .update();
    }

    List<Referral> page(ShopId shop, @Nullable ReferralId after, int limit) {
        return sql.sql(
                        SELECT
                                + (after == null ? "" : BELOW)
                                + """
                                  order by opened_at desc, referral_id desc
                                  limit :limit
                                  """)
                .param("shop", shop.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, line) -> read(row))
                .list();
    }

    Map<String, Long> countByState(ShopId shop) {
        return Sql.byName(
                sql.sql(
                                """
                        select state, count(*) as referrals
                        from referral_referral
                        where shop_id = :shop
                        group by state
                        limit 100
                        """)
                        .param("shop", shop.value()));
    }

    Map<Integer, Long> countByGeneration(ShopId shop) {
        return Sql.byNumber(
                sql.sql(
                                """
                        select generation, count(*) as referrals
                        from referral_referral
                        where shop_id = :shop
                        group by generation
                        limit 1000
                        """)
                        .param("shop", shop.value()));
    }

    private List<Referral> list(String query, ShopId shop, UUID id) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("id", id)
                .query((row, line) -> read(row))
                .list();
    }

    static Referral read(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Referral(
                new ReferralId(Sql.uuid(row, "referral_id")),
                new OrderId(Sql.uuid(row, "order_id")),
                new Referral.PinnedTerms(
                        new ProgramId(Sql.uuid(row, "program_id")),
                        row.getInt("terms_version"),
                        row.getString("arm")),
                new PersonId(Sql.uuid(row, "advocate_id")),
                new PersonId(Sql.uuid(row, "friend_id")),
                row.getString("how"),
                new Referral.Lineage(
                        parent == null ? null : new ReferralId(parent),
                        new PersonId(Sql.uuid(row, "root_advocate_id")),
                        row.getInt("generation")),
                Referral.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "hold_until"));
    }
}
