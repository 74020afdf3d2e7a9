package goodword.person;

import goodword.person.Recognition.FreshIdentity;
import goodword.person.Recognition.FreshPerson;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the person room.
final class PersonTable {
    private static final String COLUMNS =
            "person_id, external_id, email, family_name, referrer_id, root_id, generation";

    private final JdbcClient sql;

    PersonTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Fills in who holds each identity, and locks those persons in the order of their ids.
    void lockHolders(ShopId shop, Map<String, Holder> holders) {
        sql.sql(
                        """
                        select identity.identity_key, person.person_id, person.external_id, person.email,
                            person.family_name, person.referrer_id, person.root_id, person.generation
                        from person_identity identity
                        join person_person person
                            on person.shop_id = identity.shop_id
                            and person.person_id = identity.person_id
                        where identity.shop_id = :shop
                            and identity.identity_key = any (:keys::bytea[])
                        order by person.person_id
                        for no key update of person
                        """)
                .param("shop", shop.value())
                .param("keys", Sql.keys(holders.values(), holder -> holder.identity.key()))
                .query(
                        row -> {
                            String key = HexFormat.of().formatHex(row.getBytes("identity_key"));
                            Holder holder = holders.get(key);
                            if (holder != null) {
                                holder.person = read(row);
                            }
                        });
    }

    /// False when somebody else brought one of the identities in the meantime.
    boolean insert(ShopId shop, List<FreshPerson> persons, List<FreshIdentity> identities) {
        if (persons.isEmpty() && identities.isEmpty()) {
            return true;
        }
        int inserted =
                sql.sql(
                                """
                                with fresh as (
                                    insert into person_person (shop_id, person_id, external_id, email, phone,
                                        given_name, family_name, source, root_id, first_seen_at)
                                    select :shop, person.id, person.external_id, person.email, person.phone,
                                        person.given_name, person.family_name, person.source, person.id,
                                        person.seen_at
                                    from unnest(:ids::uuid[], :externalIds::text[], :emails::text[],
                                        :phones::text[], :givenNames::text[], :familyNames::text[],
                                        :sources::text[], :seen::timestamptz[])
                                        as person (id, external_id, email, phone, given_name, family_name,
                                            source, seen_at)
                                )
                                insert into person_identity (shop_id, identity_key, kind, person_id)
                                select :shop, identity.key, identity.kind, identity.person_id
                                from unnest(:keys::bytea[], :kinds::text[], :holders::uuid[])
                                    as identity (key, kind, person_id)
                                on conflict (shop_id, identity_key) do nothing
                                """)
                        .param("shop", shop.value())
                        .param("ids", Sql.uuids(persons, person -> person.id().value()))
                        .param(
                                "externalIds",
                                Sql.texts(persons, person -> person.customer().externalId()))
                        .param("emails", Sql.texts(persons, person -> person.customer().email()))
                        .param("phones", Sql.texts(persons, person -> person.customer().phone()))
                        .param(
                                "givenNames",
                                Sql.texts(persons, person -> person.customer().givenName()))
                        .param(
                                "familyNames",
                                Sql.texts(persons, person -> person.customer().familyName()))
                        .param("sources", Sql.texts(persons, person -> person.customer().source()))
                        .param("seen", Sql.times(persons, FreshPerson::seenAt))
                        .param("keys", Sql.keys(identities, fresh -> fresh.identity().key()))
                        .param(
                                "kinds",
                                Sql.texts(identities, fresh -> fresh.identity().kind().word))
                        .param("holders", Sql.uuids(identities, fresh -> fresh.person().value()))
                        .update();
        return inserted == identities.size();
    }

    void setAccounts(ShopId shop, List<Person> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update person_person person
                        set external_id = account.external_id
                        from unnest(:ids::uuid[], :externalIds::text[]) as account (id, external_id)
                        where person.shop_id = :shop
                            and person.person_id = account.id
                            and person.external_id is null
                        """)
                .param("shop", shop.value())
                .param("ids", Sql.uuids(accounts, account -> account.id().value()))
                .param("externalIds", Sql.texts(accounts, Person::externalId))
                .update();
    }

    void placeBelow(ShopId shop, PersonId friend, PersonId referrer) {
        sql.sql(
                        """
                        update person_person friend
                        set referrer_id = referrer.person_id,
                            root_id = referrer.root_id,
                            generation = referrer.generation + 1
                        from person_person referrer
                        where friend.shop_id = :shop
                            and friend.person_id = :friend
                            and friend.referrer_id is null
                            and referrer.shop_id = :shop
                            and referrer.person_id = :referrer
                            and referrer.root_id <> friend.person_id
                            and not exists (
                                select from person_person child
                                where child.shop_id = :shop and child.referrer_id = :friend
                            )
                        """)
                .param("shop", shop.value())
                .param("friend", friend.value())
                .param("referrer", referrer.value())
                .update();
    }

    void erase(ShopId shop, PersonId person) {
        sql.sql(
                        """
                        with forgotten as (
                            delete from person_identity
                            where shop_id = :shop
                                and person_id = :person
                        )
                        update person_person
                        set external_id = null,
                            email = null,
                            phone = null,
                            given_name = null,
                            family_name = null
                        where shop_id = :shop
                            and person_id = :person
                        """)
                .param("shop", shop.value())
                .param("person", person.value())
                .update();
    }

    Optional<PersonId> holderOf(ShopId shop, Identity identity) {
        return sql.sql(
                        """
                        select person_id
                        from person_identity
                        where shop_id = :shop
                            and identity_key = :key
                        """)
                .param("shop", shop.value())
                .param("key", identity.key())
                .query((row, line) -> new PersonId(Sql.uuid(row, "person_id")))
                .optional();
    }

    List<Person> find(ShopId shop, Collection<PersonId> persons) {
        return sql.sql(
                        """
                        select %s
                        from person_person
                        where shop_id = :shop
                            and person_id = any (:persons::uuid[])
                        limit 10000
                        """
                                .formatted(COLUMNS))
                .param("shop", shop.value())
                .param("persons", Sql.uuids(persons, PersonId::value))
                .query((row, line) -> read(row))
                .list();
    }

    Map<String, Long> countBySource(ShopId shop) {
        return Sql.byName(
                sql.sql(
                                """
                        select coalesce(source, '') as source, count(*) as persons
                        from person_person
                        where shop_id = :shop
                        group by 1
                        limit 1000
                        """)
                        .param("shop", shop.value()));
    }

    Map<Integer, Long> countByGeneration(ShopId shop) {
        return Sql.byNumber(
                sql.sql(
                                """
                        select generation, count(*) as persons
                        from person_person
                        where shop_id = :shop
                        group by generation
                        limit 1000
                        """)
                        .param("shop", shop.value()));
    }

    private static Person read(ResultSet row) throws SQLException {
        UUID referrer = row.getObject("referrer_id", UUID.class);
        return new Person(
                new PersonId(Sql.uuid(row, "person_id")),
                row.getString("external_id"),
                row.getString("email"),
                row.getString("family_name"),
                referrer == null ? null : new PersonId(referrer),
                new PersonId(Sql.uuid(row, "root_id")),
                row.getInt("generation"));
    }
}
