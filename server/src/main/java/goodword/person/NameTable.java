package goodword.person;

import goodword.platform.tenancy.ShopId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of greeting people.
final class NameTable {
    private final JdbcClient sql;

    NameTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> givenName(ShopId shop, PersonId person) {
        return sql.sql(
                        """
                        select coalesce(given_name, '') as given_name
                        from person_person
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }
}
