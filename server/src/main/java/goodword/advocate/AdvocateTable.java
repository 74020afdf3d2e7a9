package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the advocate room.
final class AdvocateTable {
    private final JdbcClient sql;

    AdvocateTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Collection<PersonId> persons, Instant now) {
        sql.sql(
                        """
                        insert into advocate_advocate (shop_id, person_id, state, joined_at)
                        select :shop, person, 'active', :now
                        from unnest(:persons::uuid[]) as person
                        on conflict (shop_id, person_id) do nothing
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .param("now", Sql.time(now))
                .update();
    }

    Optional<Advocate> lock(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        select state
                        from advocate_advocate
                        where shop_id = :shop
                            and person_id = :person
                        for no key update
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .query((row, line) -> new Advocate(person, row.getString("state").equals("barred")))
                .optional();
    }

    void bar(ShopId shop, PersonId person) {
        sql.sql(
                        """
                        update advocate_advocate
                        set state = 'barred'
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .update();
    }

    long count(ShopId shop) {
        return sql.sql("select count(*) from advocate_advocate where shop_id = :shop")
                .param("shop", shop.value())
                .query(Long.class)
                .single();
    }
}
