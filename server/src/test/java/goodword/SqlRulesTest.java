package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule of `SqlRules` against a planted violation.
class SqlRulesTest {
    private static final Codebase HOUSE = Codebase.production();

    @Test
    void sql_on_a_table_of_another_room_is_reported() {
        assertThat(SqlRules.noSqlOnTablesOfAnotherRoom(Codebase.planted("sqlabroad")))
                .containsExactly(
                        new Violation(
                                "server/src/test/java/goodwordplanted/sqlabroad/trust/RulingTable.java",
                                "names the table reward_posting in SQL, and that table belongs to"
                                        + " the room reward. Ask that room through its face."));
    }

    @Test
    void sql_outside_a_table_file_is_reported() {
        assertThat(SqlRules.sqlOnlyInTableFiles(Codebase.planted("sqloutside")))
                .containsExactly(
                        new Violation(
                                "server/src/test/java/goodwordplanted/sqloutside/reward/Rewards.java",
                                "contains SQL. Statements stand in files named ...Table.java; move"
                                        + " it into its room's table file."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from reward_posting",
                "select 1 from trust_ruling r, reward_posting p where true",
                "select 1 from trust_ruling join reward_posting using (shop_id)",
                "insert into reward_posting (a) values (1)",
                "update reward_posting set a = 1",
                "delete from public.reward_posting",
                "select 1\\nfrom reward_posting",
                "COPY reward_posting (a) FROM STDIN",
                "select 1 from trust_ruling where exists (select 1 from reward_posting)",
            })
    void every_way_to_name_a_table_is_seen(String sql) {
        assertThat(SqlRules.noSqlOnTablesOfAnotherRoom(trustWith(sql)))
                .extracting(Violation::sentence)
                .singleElement()
                .asString()
                .startsWith("names the table reward_posting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select extract(epoch from reward_due_at) from trust_ruling",
                "select 1 from trust_ruling where a is distinct from reward_id",
                "with reward_total as (select 1) select 1 from reward_total",
                "select reward_id, order_id from trust_ruling order by reward_id, order_id",
                "select 1 from trust_ruling for update skip locked",
            })
    void a_column_or_a_named_query_is_no_table(String sql) {
        assertThat(SqlRules.noSqlOnTablesOfAnotherRoom(trustWith(sql))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "SELECT a FROM b",
                "with a as (select 1) select * from a",
                "insert into a values (1)",
                "update a set b = 1",
                "delete from a",
                "copy a (b) from stdin",
                "select set_config('a', 'b', true)",
            })
    void every_statement_is_seen(String sql) {
        assertThat(SqlRules.sqlOnlyInTableFiles(trustWith(sql))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Select a reward from the list.",
                "update the budget and set a cap",
                "copy link to clipboard",
                "with best wishes",
                "an order is placed from a store",
            })
    void prose_is_no_statement(String prose) {
        assertThat(SqlRules.sqlOnlyInTableFiles(trustWith(prose))).isEmpty();
    }

    @Test
    void a_migration_with_another_name_is_reported() {
        List<SourceFile> migrations =
                List.of(migration("V0012__reward_revocation.sql", ""), migration("V13__x.sql", ""));

        assertThat(SqlRules.migrationsAreNamedByNumberAndConcern(migrations))
                .containsExactly(
                        new Violation(
                                "db/migration/V13__x.sql",
                                "is not named like V0012__reward_revocation.sql: four digits, then"
                                        + " the room and its concern in small letters."));
    }

    @Test
    void a_table_of_no_room_is_reported() {
        List<SourceFile> migrations =
                List.of(
                        migration("V0001__event.sql", "create table event_log (a int);"),
                        migration("V0002__job.sql", "create table scheduled_tasks (a int);"),
                        migration("V0003__reward.sql", "create table reward_posting (a int);"),
                        migration("V0004__jam.sql", "create unlogged table jam_jar (a int);"));

        assertThat(SqlRules.everyTableHasARoom(FloorPlan.GOODWORD, migrations))
                .containsExactly(
                        new Violation(
                                "db/migration/V0004__jam.sql",
                                "creates the table jam_jar, which belongs to no room. A table's"
                                        + " name begins with its room's: reward_posting."));
    }

    private static SourceFile migration(String name, String text) {
        return new SourceFile("db/migration/" + name, text);
    }

    private static Codebase trustWith(String text) {
        String source = "package goodword.trust;\nString text = \"%s\";\n".formatted(text);
        SourceFile file = new SourceFile("goodword/trust/Ruling.java", source);
        return new Codebase(HOUSE.plan(), HOUSE.classes(), Map.of(file.typeName(), file));
    }
}
