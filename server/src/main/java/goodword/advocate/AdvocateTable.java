package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the advocate room.
final class AdvocateTable {
    private static final String SELECT =
            """
            select person_id, state, joined_at, page_series
            from advocate_advocate
            where shop_id = :shop
            """;

    private final JdbcClient sql;

    AdvocateTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<PersonId> insert(ShopId shop, Collection<PersonId> persons, Instant now) {
        return sql.sql(
                        """
                        with fresh as (
                            insert into advocate_advocate (shop_id, person_id, state, joined_at)
                            select :shop, person, 'active', :now
                            from unnest(:persons::uuid[]) as person
                            on conflict (shop_id, person_id) do nothing
                            returning person_id, joined_at
                        ),
                        counted as (
                            insert into advocate_day as known (shop_id, day, joined)
                            select :shop, (joined_at at time zone shop_zone())::date, count(*)
                            from fresh
                            group by 2
                            on conflict (shop_id, day) do update
                            set joined = known.joined + excluded.joined
                        )
                        select person_id
                        from fresh
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .param("now", Sql.time(now))
                .query((row, line) -> new PersonId(Sql.uuid(row, "person_id")))
                .list();
    }

    Optional<Advocate> find(ShopId shop, PersonId person) {
        return one(SELECT + " and person_id = :person", shop, person);
    }

    Optional<Advocate> lock(ShopId shop, PersonId person) {
        return one(SELECT + " and person_id = :person for no key update", shop, person);
    }

    List<Advocate> find(ShopId shop, Collection<PersonId> persons) {
        return sql.sql(SELECT + " and person_id = any (:persons::uuid[]) limit 10000")
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .query((row, line) -> read(row))
                .list();
    }

    List<Advocate> page(ShopId shop, @Nullable Standing standing, Paging paging) {
        return sql.sql(
                        SELECT
                                + (standing == null
                                        ? ""
                                        : " and state = '%s'\n".formatted(standing.word()))
                                + """
                                    and (joined_at, person_id) < (:at, :id)
                                order by joined_at desc, person_id desc
                                limit :limit
                                """)
                .param("shop", shop.value())
                .param("at", Sql.time(paging.after().at()))
                .param("id", paging.after().id())
                .param("limit", paging.rows())
                .query((row, line) -> read(row))
                .list();
    }

    void set(ShopId shop, PersonId person, Standing standing) {
        sql.sql(
                        """
                        update advocate_advocate
                        set state = :state
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .param("state", standing.word())
                .update();
    }

    void renewPage(ShopId shop, PersonId person) {
        sql.sql(
                        """
                        update advocate_advocate
                        set page_series = page_series + 1
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .update();
    }

    Map<LocalDate, Long> joinedByDay(ShopId shop) {
        Map<LocalDate, Long> joined = new TreeMap<>();
        sql.sql(
                        """
                        select day, joined
                        from advocate_day
                        where shop_id = :shop
                        order by day
                        limit 100000
                        """)
                .param("shop", shop.value())
                .query(
                        row -> {
                            joined.put(
                                    row.getObject("day", LocalDate.class), row.getLong("joined"));
                        });
        return joined;
    }

    long count(ShopId shop) {
        return sql.sql("select count(*) from advocate_advocate where shop_id = :shop")
                .param("shop", shop.value())
                .query(Long.class)
                .single();
    }

    private Optional<Advocate> one(String query, ShopId shop, PersonId person) {
        return sql.sql(query)
                .param("shop", shop.value())
                .param("person", person.value())
                .query((row, line) -> read(row))
                .optional();
    }

    private static Advocate read(ResultSet row) throws SQLException {
        return new Advocate(
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("state").equals("barred"),
                Sql.instant(row, "joined_at"),
                row.getInt("page_series"));
    }
}
