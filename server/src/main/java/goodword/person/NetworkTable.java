package goodword.person;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of who brought whom.
final class NetworkTable {
    private final JdbcClient sql;

    NetworkTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// For each person the first ones whom they brought.
    List<Bond> friendsOf(ShopId shop, Collection<PersonId> persons, int most) {
        return sql.sql(
                        """
                        select friend.referrer_id, friend.person_id, friend.friends
                        from unnest(:persons::uuid[]) as bringer (person_id)
                        cross join lateral (
                            select person_id, referrer_id, first_seen_at, count(*) over () as friends
                            from person_person
                            where shop_id = :shop
                                and referrer_id = bringer.person_id
                            order by first_seen_at, person_id
                            limit :most
                        ) friend
                        order by friend.first_seen_at, friend.person_id
                        limit 10000
                        """)
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .param("most", most)
                .query(
                        (row, line) ->
                                new Bond(
                                        new PersonId(Sql.uuid(row, "referrer_id")),
                                        new PersonId(Sql.uuid(row, "person_id")),
                                        row.getLong("friends")))
                .list();
    }

    /// The nearest ones first, and no more of them than asked for: the walk ends there.
    List<Offspring> below(ShopId shop, PersonId person, int most) {
        return sql.sql(
                        """
                        with recursive below as (
                            select person_id, generation
                            from person_person
                            where shop_id = :shop
                                and referrer_id = :person
                            union all
                            select friend.person_id, friend.generation
                            from below
                            join person_person friend
                                on friend.shop_id = :shop
                                and friend.referrer_id = below.person_id
                        )
                        select person_id, generation
                        from below
                        limit :most
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .param("most", most)
                .query(
                        (row, line) ->
                                new Offspring(
                                        new PersonId(Sql.uuid(row, "person_id")),
                                        row.getInt("generation")))
                .list();
    }

    List<Generation> generations(ShopId shop) {
        return sql.sql(
                        """
                        select known.generation, known.people, coalesce(bringer.people, 0) as bringers
                        from (
                            select generation, count(*) as people
                            from person_person
                            where shop_id = :shop
                            group by generation
                        ) known
                        left join (
                            select generation - 1 as generation, count(distinct referrer_id) as people
                            from person_person
                            where shop_id = :shop
                                and generation > 0
                            group by generation
                        ) bringer on bringer.generation = known.generation
                        order by known.generation
                        limit 1000
                        """)
                .param("shop", shop.value())
                .query(
                        (row, line) ->
                                new Generation(
                                        row.getInt("generation"),
                                        row.getLong("people"),
                                        row.getLong("bringers")))
                .list();
    }
}
