package goodword.connector.people;

import goodword.connector.Import.Way;
import goodword.conversion.PeopleOutcome.News;
import goodword.platform.database.Sql;
import goodword.platform.tenancy.ShopId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL of what was made of lists: looks at them, and takeovers.
final class PeopleImportTable {
    private final JdbcClient sql;

    PeopleImportTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShopId shop, UUID id, UUID list, Way way) {
        sql.sql(
                        """
                        insert into connector_people_import (shop_id, import_id, list_id, way)
                        values (:shop, :id, :list, :way)
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("list", list)
                .param("way", way.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /// The import that was made of a list last.
    Optional<UUID> latest(ShopId shop, UUID list, Way way) {
        return sql.sql(
                        """
                        select import_id
                        from connector_people_import
                        where shop_id = :shop
                            and list_id = :list
                            and way = :way
                        order by import_id desc
                        limit 1
                        """)
                .param("shop", shop.value())
                .param("list", list)
                .param("way", way.name().toLowerCase(Locale.ROOT))
                .query((row, line) -> Sql.uuid(row, "import_id"))
                .optional();
    }

    /// Counts what was new of some rows.
    void add(ShopId shop, UUID id, News news) {
        sql.sql(
                        """
                        update connector_people_import
                        set advocates = advocates + :advocates,
                            codes = codes + :codes,
                            balances = balances + :balances,
                            balance_minor = balance_minor + :minor,
                            objections = objections + :objections
                        where shop_id = :shop
                            and import_id = :id
                        """)
                .param("shop", shop.value())
                .param("id", id)
                .param("advocates", news.advocates())
                .param("codes", news.codes())
                .param("balances", news.balances())
                .param("minor", news.balanceMinor())
                .param("objections", news.objections())
                .update();
    }
}
