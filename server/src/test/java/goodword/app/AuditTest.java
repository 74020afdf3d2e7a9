package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.access.AuditBreak;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.tenancy.ShopId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.NestedExceptionUtils;

/// Whoever changes the audit log with all rights on its table breaks its chain, and where is named.
final class AuditTest {
    private final TestShop shop = TestShop.open();
    private final AuditLog audit = shop.house.entrance().audit();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_untouched_chain_holds() {
        decide(5);

        var finding = audit.verify(shop.id);

        assertThat(finding.broken()).isEmpty();
        assertThat(finding.entries()).isEqualTo(5);
        assertThat(finding.head().entries()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update X set subject = 'nobody' where seq = 3 and S | 3 | was changed",
                "update X set at = at + interval '1 microsecond' where seq = 2 and S | 2 | was changed",
                "update X set after = '{\"n\": \"1\"}' where seq = 1 and S | 1 | was changed",
                "update X set origin = '10.0.0.9' where seq = 5 and S | 5 | was changed",
                "delete from X where seq = 2 and S | 2 | is missing",
                "delete from X where seq = 1 and S | 1 | is missing",
                "delete from X where seq = 5 and S | 5 | is missing",
                "delete from X where seq >= 4 and S | 4 | is missing",
                "delete from X where S | 1 | is missing",
                "update X set seq = case seq when 2 then 30 else 20 end where seq in (2, 3) and S;"
                        + " update X set seq = case seq when 30 then 3 else 2 end"
                        + " where seq in (20, 30) and S | 2 | was changed",
                "insert into X select shop_id, 6, at, actor_kind, actor_id, actor_name, action,"
                        + " subject, before, after, origin, previous_hash, hash from X"
                        + " where seq = 5 and S | 6 | was changed",
                "delete from access_audit_head where S | 5 | the head is missing",
                "update access_audit_head set entries = 4 where S | 5 | not the one"
            })
    void a_change_is_found_and_named(String change, long seq, String what) throws SQLException {
        decide(5);

        byOwner(change.replace("X", "access_audit").replace(" S", " shop_id = '" + shop.id + "'"));

        AuditBreak broken = audit.verify(shop.id).broken().orElseThrow();
        assertThat(broken.seq()).isEqualTo(seq);
        assertThat(broken.what()).contains(what);
    }

    @Test
    void the_command_names_the_broken_entry_and_fails() throws SQLException {
        decide(3);
        int before = verify().code();
        byOwner("update access_audit set actor_name = 'x' where seq = 2 and " + here());

        Printed after = verify();

        assertThat(before).isZero();
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.text())
                .contains("shop " + shop.id + ": BROKEN, head 3 ")
                .contains("  entry 2 was changed or moved: its hash does not fit");
    }

    @Test
    void the_program_itself_can_neither_change_nor_remove_an_entry() {
        decide(1);

        for (String attempt :
                new String[] {"update access_audit set subject = ''", "delete from access_audit"}) {
            assertThat(refusal(attempt)).contains("permission denied");
        }
    }

    @Test
    void decisions_at_the_same_moment_make_one_chain() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Thread[] threads = new Thread[6];
        for (int at = 0; at < threads.length; at++) {
            threads[at] =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            go.await();
                                        } catch (InterruptedException stopped) {
                                            Thread.currentThread().interrupt();
                                        }
                                        decide(10);
                                    });
        }

        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        var finding = audit.verify(shop.id);
        assertThat(finding.broken()).isEmpty();
        assertThat(finding.entries()).isEqualTo(60);
    }

    @Test
    void a_chain_of_more_than_one_reading_is_checked_to_its_end() throws SQLException {
        decide(1_003);

        byOwner("update access_audit set subject = 'x' where seq = 1002 and " + here());

        assertThat(audit.verify(shop.id).broken().orElseThrow().seq()).isEqualTo(1_002);
    }

    private void decide(int times) {
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            for (int at = 0; at < times; at++) {
                                audit.append(shop.id, decision(at), shop.clock.instant());
                            }
                            return times;
                        });
    }

    private static Decision decision(int number) {
        return new Decision(
                Actor.named("Anna Müller"),
                "test.decided",
                "thing " + number,
                Map.of("n", "ä\"\\"),
                Map.of("n", String.valueOf(number)));
    }

    private String here() {
        return "shop_id = '" + shop.id + "'";
    }

    private record Printed(int code, String text) {}

    private Printed verify() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        int code =
                new AuditCommand(terminal)
                        .verify(shop.house, Optional.of(new ShopId(shop.id.value())));
        return new Printed(code, bytes.toString(StandardCharsets.UTF_8));
    }

    /// With the rights of the tables' owner, past the trigger and row security.
    private void byOwner(String statements) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + statements);
        }
    }

    private String refusal(String statement) {
        try {
            shop.house
                    .rooms()
                    .database()
                    .inShop(
                            shop.id,
                            () -> shop.house.rooms().database().sql().sql(statement).update());
            return "";
        } catch (RuntimeException refused) {
            return NestedExceptionUtils.getMostSpecificCause(refused).toString();
        }
    }

    private static Connection superuser() throws SQLException {
        DatabaseAddress address = TestServer.shared();
        return DriverManager.getConnection(
                address.url(), TestServer.server().superuser(), TestServer.server().password());
    }
}
