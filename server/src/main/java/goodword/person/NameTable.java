package goodword.person;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of people's names: to greet them, and to find them.
final class NameTable {
    private final JdbcClient sql;

    NameTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those whose name comes first in the alphabet, when there are more. Ranges in place of
    /// `like`, over the names' keys: a plan for all names, under row security, can use the indexes
    /// only so.
    List<PersonId> beginning(ShopId shop, Wanted wanted, int limit) {
        return sql.sql(
                        """
                        (select person_id
                        from person_person
                        where shop_id = :shop
                            and given_key >= lower(:whole)
                            and given_key < lower(:whole) || chr(1114111)
                        order by given_key, family_key, person_id
                        limit %1$d)
                        union
                        (select person_id
                        from person_person
                        where shop_id = :shop
                            and family_key >= lower(:whole)
                            and family_key < lower(:whole) || chr(1114111)
                        order by family_key, given_key, person_id
                        limit %1$d)
                        union
                        (select person_id
                        from person_person
                        where shop_id = :shop
                            and given_key = lower(:given)
                            and family_key >= lower(:family)
                            and family_key < lower(:family) || chr(1114111)
                        order by family_key, person_id
                        limit %1$d)
                        order by person_id
                        limit %1$d
                        """
                                .formatted(limit))
                .param("shop", shop.value())
                .param("whole", wanted.whole())
                .param("given", wanted.given())
                .param("family", wanted.family())
                .query((row, line) -> new PersonId(Sql.uuid(row, "person_id")))
                .list();
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

    /// What was typed, and the same as a given name and the beginning of a family name.
    record Wanted(String whole, String given, String family) {
        static Wanted of(String typed) {
            int gap = typed.indexOf(' ');
            return gap < 0
                    ? new Wanted(typed, typed, typed)
                    : new Wanted(typed, typed.substring(0, gap), typed.substring(gap + 1).strip());
        }
    }
}
