package goodword.sharing;

import goodword.person.PersonId;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of referral codes.
final class CodeTable {
    private final JdbcClient sql;

    CodeTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, Map<String, PersonId> advocates, Instant now) {
        List<Map.Entry<String, PersonId>> rows = List.copyOf(advocates.entrySet());
        sql.sql(
                        """
                        insert into sharing_code (shop_id, code_key, code, person_id, created_at)
                        select :shop, fresh.code_key, fresh.code, fresh.person_id, :now
                        from unnest(:keys::text[], :codes::text[], :persons::uuid[])
                            as fresh (code_key, code, person_id)
                        on conflict (shop_id, code_key) do nothing
                        """)
                .param("shop", shop.value())
                .param("keys", Sql.texts(rows, row -> Code.keyOf(row.getKey())))
                .param("codes", Sql.texts(rows, Map.Entry::getKey))
                .param("persons", Sql.uuids(rows, row -> row.getValue().value()))
                .param("now", Sql.time(now))
                .update();
    }

    Optional<String> codeOf(ShopId shop, PersonId advocate) {
        return sql.sql(
                        """
                        select code
                        from sharing_code
                        where shop_id = :shop
                            and person_id = :person
                        order by created_at, code_key
                        limit 1
                        """)
                .param("shop", shop.value())
                .param("person", advocate.value())
                .query(String.class)
                .optional();
    }

    /// The oldest code of each.
    Map<PersonId, String> codesOf(ShopId shop, Collection<PersonId> advocates) {
        Map<PersonId, String> codes = new HashMap<>();
        sql.sql(
                        """
                        select distinct on (person_id) person_id, code
                        from sharing_code
                        where shop_id = :shop
                            and person_id = any (:persons)
                        order by person_id, created_at, code_key
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(advocates, PersonId::value))
                .query(
                        row -> {
                            codes.put(
                                    new PersonId(Sql.uuid(row, "person_id")),
                                    row.getString("code"));
                        });
        return codes;
    }

    /// The oldest code of each that leads to their shop on the shared host.
    Map<PersonId, String> routedCodesOf(ShopId shop, Collection<PersonId> advocates) {
        Map<PersonId, String> codes = new HashMap<>();
        sql.sql(
                        """
                        select distinct on (person_id) person_id, code
                        from sharing_code
                        where shop_id = :shop
                            and person_id = any (:persons)
                            and sharing_shop_of(code_key) = shop_id
                        order by person_id, created_at, code_key
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(advocates, PersonId::value))
                .query(
                        row -> {
                            codes.put(
                                    new PersonId(Sql.uuid(row, "person_id")),
                                    row.getString("code"));
                        });
        return codes;
    }

    /// The shop that a code leads to on the shared host.
    Optional<ShopId> shopOf(String codeKey) {
        return sql.sql("select sharing_shop_of(:key) as shop_id")
                .param("key", codeKey)
                .query((row, line) -> Optional.ofNullable(row.getObject("shop_id", UUID.class)))
                .single()
                .map(ShopId::new);
    }

    Map<String, PersonId> advocatesOf(ShopId shop, Collection<String> keys) {
        Map<String, PersonId> advocates = new HashMap<>();
        sql.sql(
                        """
                        select code_key, person_id
                        from sharing_code
                        where shop_id = :shop
                            and code_key = any (:keys)
                        limit 100000
                        """)
                .param("shop", shop.value())
                .param("keys", Sql.texts(keys, key -> key))
                .query(
                        row -> {
                            advocates.put(
                                    row.getString("code_key"),
                                    new PersonId(Sql.uuid(row, "person_id")));
                        });
        return advocates;
    }
}
