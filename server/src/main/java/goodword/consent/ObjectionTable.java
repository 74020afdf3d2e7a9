package goodword.consent;

import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All SQL of the consent room.
final class ObjectionTable {
    private final JdbcClient sql;

    /// What a new row says.
    enum Change {
        OBJECTED,
        TAKEN_BACK
    }

    ObjectionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Adds a row where the newest one says something else. Two that come at once meet at the
    /// number, and the loser starts over.
    int note(ShopId shop, Objection objection, Change change, Instant now) {
        return sql.sql(
                        """
                        insert into consent_objection (shop_id, address_key, topic, number, stands,
                            way, noted_at)
                        select :shop, :address, :topic, coalesce(max(number), 0) + 1, :stands,
                            :way, :now
                        from consent_objection
                        where shop_id = :shop
                            and address_key = :address
                            and topic = :topic
                        having coalesce((array_agg(stands order by number desc))[1], false)
                            <> :stands
                        """)
                .param("shop", shop.value())
                .param("address", objection.address().bytes())
                .param("topic", objection.topic().word())
                .param("stands", change == Change.OBJECTED)
                .param("way", objection.way().word())
                .param("now", Sql.time(now))
                .update();
    }

    /// Adds an objection of which nothing was ever said.
    int noteFirst(ShopId shop, Objection objection, Instant now) {
        return sql.sql(
                        """
                        insert into consent_objection (shop_id, address_key, topic, number, stands,
                            way, noted_at)
                        values (:shop, :address, :topic, 1, true, :way, :now)
                        on conflict (shop_id, address_key, topic, number) do nothing
                        """)
                .param("shop", shop.value())
                .param("address", objection.address().bytes())
                .param("topic", objection.topic().word())
                .param("way", objection.way().word())
                .param("now", Sql.time(now))
                .update();
    }

    boolean stands(ShopId shop, AddressKey address, Topic topic) {
        return sql.sql(
                        """
                        select coalesce(bool_or(newest.stands), false)
                        from (
                            select distinct on (topic) stands
                            from consent_objection
                            where shop_id = :shop
                                and address_key = :address
                                and topic in ('all', :topic)
                            order by topic, number desc
                            limit 2
                        ) newest
                        """)
                .param("shop", shop.value())
                .param("address", address.bytes())
                .param("topic", topic.word())
                .query(Boolean.class)
                .single();
    }
}
