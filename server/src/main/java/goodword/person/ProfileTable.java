package goodword.person;

import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of looking at people.
final class ProfileTable {
    private static final String SELECT =
            """
            select person_id, external_id, email, phone, given_name, family_name, source,
                referrer_id, generation, first_seen_at
            from person_person
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    ProfileTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Profile> find(ShopId shop, Collection<PersonId> persons) {
        return sql.sql(SELECT + " and person_id = any (:persons::uuid[]) limit 10000")
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .query((row, line) -> read(row))
                .list();
    }

    List<Profile> page(ShopId shop, int generation, Paging paging) {
        return sql.sql(
                        SELECT
                                + """
                                    and generation = :generation
                                    and generation > 0
                                    and (first_seen_at, person_id) < (:at, :id)
                                order by first_seen_at desc, person_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("generation", generation)
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    private static Profile read(ResultSet row) throws SQLException {
        UUID referrer = row.getObject("referrer_id", UUID.class);
        return new Profile(
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("external_id"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("source"),
                referrer == null ? null : new PersonId(referrer),
                row.getInt("generation"),
                Sql.instant(row, "first_seen_at"));
    }
}
