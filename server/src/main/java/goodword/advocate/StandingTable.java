package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what was decided about advocates.
final class StandingTable {
    private final JdbcClient sql;

    StandingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, PersonId person, StandingDecision decision) {
        sql.sql(
                        """
                        insert into advocate_standing
                            (shop_id, person_id, decided_at, decided_by, state, reason)
                        values (:shop, :person, :at, :by, :state, :reason)
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .param("at", Sql.time(decision.at()))
                .param("by", decision.by())
                .param("state", decision.standing().word())
                .param("reason", decision.reason())
                .update();
    }

    List<StandingDecision> of(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        select decided_at, decided_by, state, reason
                        from advocate_standing
                        where shop_id = :shop
                            and person_id = :person
                        order by line desc
                        limit 100
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .query(
                        (row, line) ->
                                new StandingDecision(
                                        Standing.valueOf(
                                                row.getString("state").toUpperCase(Locale.ROOT)),
                                        row.getString("decided_by"),
                                        row.getString("reason"),
                                        Sql.instant(row, "decided_at")))
                .list();
    }
}
