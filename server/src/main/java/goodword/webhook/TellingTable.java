package goodword.webhook;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.event.LoggedFact;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL by which facts become deliveries.
final class TellingTable {
    private final JdbcClient sql;

    TellingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A fact as it is told.
    record News(EventType type, LoggedFact logged) {
        String eventId() {
            return EventKey.of(logged.shop(), logged.fact().key());
        }
    }

    /// Makes a delivery for each endpoint that wants a fact and was there before it; a fact that is
    /// heard again makes none. Returns the endpoints that have something new.
    Set<EndpointId> insert(ShopId shop, List<News> news, Instant now) {
        return sql
                .sql(
                        """
                        insert into webhook_delivery (shop_id, delivery_id, endpoint_id, event_id, type,
                            occurred_at, fact, heard_at, next_try_at)
                        select :shop, gen_random_uuid(), endpoint.endpoint_id, fact.event_id, fact.type,
                            fact.occurred_at, fact.payload::jsonb, :now, :now
                        from unnest(:events::text[], :types::text[], :times::timestamptz[],
                                :payloads::text[], :transactions::text[])
                            with ordinality
                            as fact (event_id, type, occurred_at, payload, transaction, place)
                        join webhook_endpoint endpoint
                            on endpoint.shop_id = :shop
                            and (cardinality(endpoint.events) = 0 or fact.type = any(endpoint.events))
                            and not pg_visible_in_snapshot(fact.transaction::xid8, endpoint.born)
                        order by fact.place, endpoint.endpoint_id
                        on conflict (shop_id, endpoint_id, event_id) do nothing
                        returning endpoint_id
                        """)
                .param("shop", shop.value())
                .param("events", Sql.texts(news, News::eventId))
                .param("types", Sql.texts(news, one -> one.type().word()))
                .param("times", Sql.times(news, one -> one.logged().fact().at()))
                .param("payloads", Sql.texts(news, one -> one.logged().fact().payload()))
                .param(
                        "transactions",
                        Sql.texts(news, one -> one.logged().position().transaction()))
                .param("now", Sql.time(now))
                .query((row, line) -> new EndpointId(Sql.uuid(row, "endpoint_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    boolean hasEndpoints(ShopId shop) {
        return sql.sql("select exists (select from webhook_endpoint where shop_id = :shop)")
                .param("shop", shop.value())
                .query(Boolean.class)
                .single();
    }

    /// Forgets what was or would have been told of a person: what is sent again is made anew, and
    /// then says nothing of who they were.
    void forgetBodiesOf(ShopId shop, PersonId person) {
        sql.sql(
                        """
                        update webhook_delivery
                        set sealed_body = null
                        where shop_id = :shop
                            and sealed_body is not null
                            and :person in
                                (fact ->> 'person', fact ->> 'advocate', fact ->> 'friend')
                        """)
                .param("shop", shop.value())
                .param("person", person.toString())
                .update();
    }
}
