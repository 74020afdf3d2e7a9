package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.Migrations;
import goodword.platform.tenancy.ShopId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second wall between shops: what the database itself refuses.
final class RowSecurityTest {
    /// Each says in its migration why; docs/architecture.md repeats it.
    private static final String EXEMPT =
            "('event_log', 'access_key', 'shop_directory', 'shop_site', 'shop_link_host',"
                    + " 'sharing_route', 'sharing_intake', 'access_membership', 'access_link',"
                    + " 'connector_route', 'webhook_queue')";

    private static final String UNGUARDED =
            """
            select class.relname
            from pg_class class
            join pg_attribute shop on shop.attrelid = class.oid
                and shop.attname = 'shop_id' and not shop.attisdropped
            where class.relnamespace = 'public'::regnamespace
                and class.relkind in ('r', 'p')
                and class.relname not in %s
                and not (class.relrowsecurity and class.relforcerowsecurity and exists (
                    select from pg_policy policy
                    where policy.polrelid = class.oid
                        and policy.polcmd = '*'
                        and policy.polqual is not null
                        and policy.polwithcheck is not null
                        and pg_get_expr(policy.polqual, class.oid) like '%%shop_id = tenancy_shop()%%'
                        and pg_get_expr(policy.polwithcheck, class.oid)
                            like '%%shop_id = tenancy_shop()%%')
                    and not exists (
                        select from pg_policy policy
                        where policy.polrelid = class.oid and policy.polname <> 'shop_only'))
            order by 1
            """
                    .formatted(EXEMPT);

    private static final String GUARDED =
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
            order by 1
            """;

    private final DatabaseAddress address = TestServer.shared();

    @Test
    void every_table_of_shops_is_guarded() throws SQLException {
        try (Connection connection = superuser(address)) {
            assertThat(list(connection, UNGUARDED)).isEmpty();
            assertThat(list(connection, GUARDED)).hasSizeGreaterThan(25);
        }
    }

    @Test
    void a_table_without_a_shop_is_one_of_few() throws SQLException {
        String shopless =
                """
                select relname from pg_class class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and not exists (select from pg_attribute
                        where attrelid = class.oid and attname = 'shop_id')
                order by 1
                """;
        try (Connection connection = superuser(address)) {
            assertThat(list(connection, shopless))
                    .containsExactly(
                            "access_guess",
                            "access_passkey",
                            "access_recovery",
                            "access_session",
                            "access_session_attributes",
                            "access_spent",
                            "access_staff",
                            "access_totp",
                            "event_reader",
                            "flyway_schema_history",
                            "scheduled_tasks");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "alter table planted_table enable row level security",
                """
                alter table planted_table enable row level security;
                alter table planted_table force row level security;
                create policy shop_only on planted_table using (shop_id = tenancy_shop())
                """,
                """
                call tenancy_guard('planted_table', 'select');
                create policy everybody on planted_table for select using (true)
                """,
                """
                call tenancy_guard('planted_table', 'select');
                alter table planted_table no force row level security
                """
            })
    void a_planted_table_with_a_hole_is_reported(String hole) throws SQLException {
        DatabaseAddress fresh = TestServer.fresh();
        try (Connection connection = superuser(fresh)) {
            run(connection, "create table planted_table (shop_id uuid not null)");
            run(connection, hole);
            assertThat(list(connection, UNGUARDED)).containsExactly("planted_table");
        }
    }

    @Test
    void a_planted_table_that_is_guarded_passes() throws SQLException {
        DatabaseAddress fresh = TestServer.fresh();
        try (Connection connection = superuser(fresh)) {
            run(connection, "create table planted_table (shop_id uuid not null)");
            run(connection, "call tenancy_guard('planted_table', 'select')");
            assertThat(list(connection, UNGUARDED)).isEmpty();
        }
    }

    @Test
    void the_programs_role_owns_nothing_and_skips_nothing() throws SQLException {
        String role = "'" + Migrations.PROGRAM_ROLE + "'";
        try (Connection connection = superuser(address)) {
            assertThat(
                            list(
                                    connection,
                                    "select rolname from pg_roles where rolname = "
                                            + role
                                            + " and not rolsuper and not rolbypassrls"
                                            + " and not rolcreaterole and not rolcreatedb"))
                    .hasSize(1);
            assertThat(
                            list(
                                    connection,
                                    "select classid::regclass::text from pg_shdepend"
                                            + " where deptype = 'o' and refobjid = "
                                            + role
                                            + "::regrole"))
                    .isEmpty();
            assertThat(
                            list(
                                    connection,
                                    "select roleid::regrole::text from pg_auth_members"
                                            + " where member = "
                                            + role
                                            + "::regrole"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_posting set memo = ''",
                "delete from ledger_posting",
                "truncate ledger_posting cascade",
                "update ledger_entry set amount_minor = 1",
                "delete from ledger_entry",
                "truncate ledger_entry"
            })
    void nobody_changes_the_ledger(String attempt) throws SQLException {
        try (Connection connection = program()) {
            assertThatThrownBy(() -> run(connection, attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        try (Connection connection = superuser(address)) {
            run(connection, "set role " + ownerOf(connection));
            assertThatThrownBy(() -> run(connection, attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("insert-only");
        }
    }

    @Test
    void without_a_shop_nothing_is_seen_and_nothing_is_taken() throws SQLException {
        try (TestShop shop = story();
                Connection connection = program()) {
            for (String table : readable(connection)) {
                assertThat(list(connection, "select count(*) from " + table))
                        .as(table)
                        .containsExactly("0");
            }
            assertThatThrownBy(() -> run(connection, advocateOf(shop.id)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void another_shop_is_neither_seen_nor_written_to() throws SQLException {
        try (TestShop shop = story();
                Connection connection = program()) {
            run(connection, enter(UUID.randomUUID()));
            for (String table : readable(connection)) {
                String count =
                        "select count(*) from %s where shop_id = '%s'".formatted(table, shop.id);
                assertThat(list(connection, count)).as(table).containsExactly("0");
            }
            assertThatThrownBy(() -> run(connection, advocateOf(shop.id)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");

            run(connection, enter(shop.id.value()));
            assertThat(list(connection, "select count(*) from reward_reward")).containsExactly("1");
        }
    }

    @Test
    void an_empty_shop_id_shows_nothing() throws SQLException {
        try (TestShop shop = story();
                Connection connection = program()) {
            assertThat(shop.rewards("o1")).hasSize(1);
            run(connection, "set app.shop = ''");
            assertThat(list(connection, "select count(*) from reward_reward")).containsExactly("0");
        }
    }

    @Test
    void the_next_borrower_of_a_connection_stands_in_no_shop() {
        try (TestShop shop = story();
                Database database = Database.open(address, 1)) {
            assertThat(database.inShop(shop.id, () -> rewards(database))).isEqualTo(1);
            assertThat(database.outsideShops(() -> rewards(database))).isZero();
            assertThatThrownBy(
                            () ->
                                    database.inShop(
                                            shop.id,
                                            () -> {
                                                throw new IllegalStateException("stop");
                                            }))
                    .hasMessage("stop");
            assertThat(database.outsideShops(() -> rewards(database))).isZero();
            assertThat(rewards(database)).isZero();
        }
    }

    private static int rewards(Database database) {
        return database.sql()
                .sql("select count(*) from reward_reward")
                .query(Integer.class)
                .single();
    }

    private static TestShop story() {
        TestShop shop = TestShop.open();
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 9_999, "ALICE1"));
        return shop;
    }

    private static String advocateOf(ShopId shop) {
        return """
        insert into advocate_advocate (shop_id, person_id, state, joined_at)
        values ('%s', gen_random_uuid(), 'active', now())
        """
                .formatted(shop);
    }

    private static String enter(UUID shop) {
        return "set app.shop = '" + shop + "'";
    }

    private static List<String> readable(Connection connection) throws SQLException {
        return list(
                connection,
                GUARDED.replace("order by", "and has_table_privilege(oid, 'select') order by"));
    }

    private static String ownerOf(Connection connection) throws SQLException {
        return list(
                        connection,
                        "select relowner::regrole::text from pg_class where relname = 'ledger_entry'")
                .getFirst();
    }

    private Connection program() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static Connection superuser(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), TestServer.server().superuser(), TestServer.server().password());
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
