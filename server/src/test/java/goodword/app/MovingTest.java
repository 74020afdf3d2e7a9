package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.consent.Objection;
import goodword.consent.Topic;
import goodword.consent.Way;
import goodword.moving.MoveIn;
import goodword.order.Dispute;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop moves out of one installation and into another, and nothing is lost.
final class MovingTest {
    private static final String CODE = "MOVING-7Q2M";

    @TempDir Path folder;

    private final TestShop shop = TestShop.alone();

    @SuppressWarnings("NullAway.Init")
    private House elsewhere;

    private Path file;

    @BeforeEach
    void live() throws Exception {
        shop.settle("https://shop.example/");
        shop.publish(TestShop.terms());
        shop.advocate("alice", CODE);
        shop.advocate("anna", "ANNA-1");
        for (int number = 1; number <= 6; number++) {
            shop.house
                    .orderJourney()
                    .take(
                            shop.id,
                            shop.order("o" + number, "friend" + number, 6_000 + number, CODE));
            shop.clock.advanceTo(shop.clock.instant().plusSeconds(61));
        }
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o2", TestShop.refund("r1", 1_000, shop.clock.instant()));
        shop.house
                .adjustmentJourney()
                .refund(shop.id, "o3", TestShop.refund("r2", 6_003, shop.clock.instant()));
        shop.house
                .adjustmentJourney()
                .dispute(
                        shop.id,
                        "o4",
                        TestShop.dispute(Dispute.Standing.OPEN, shop.clock.instant()));
        shop.house.orderJourney().take(shop.id, shop.order("o7", "nobody", 2_000, null));
        object(shop.house, shop.id, "friend5@mail.example");
        object(shop.house, shop.id, "stranger@mail.example");
        BroughtList.of(
                        shop,
                        """
                        email,code,link,balance,unsubscribed
                        ida@mail.example,IDA-1,https://old.example/IDA-OLD,12.34,yes
                        """)
                .take();
        shop.pass(Duration.ofDays(20));
        shop.house.orderJourney().take(shop.id, shop.order("o8", "friend8", 9_000, CODE));
        shop.catchUp();
        file = export(shop.house, "shop.zip");
    }

    @AfterEach
    void close() {
        if (elsewhere != null) {
            elsewhere.close();
        }
        shop.close();
    }

    private static void object(House house, ShopId shop, String email) {
        var objections = house.edges().mail().objections();
        objections.object(
                shop,
                new Objection(objections.keyOf(email).orElseThrow(), Topic.ALL, Way.LINK),
                TestShop.START);
    }

    private boolean stands(String email) {
        var objections = elsewhere.edges().mail().objections();
        return objections.stands(shop.id, objections.keyOf(email).orElseThrow(), Topic.ALL);
    }

    private Path export(House house, String name) throws IOException {
        Path to = folder.resolve(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MovingRoom.export(house).write(shop.id, bytes);
        Files.write(to, bytes.toByteArray());
        return to;
    }

    /// Another installation, with another secret or the same.
    private House another(byte secret) {
        SettableClock clock = new SettableClock(shop.clock.instant());
        byte[] key = new byte[32];
        key[0] = secret;
        return new House(
                new Ground(
                        Database.open(TestServer.fresh(), 8),
                        new Vault(key),
                        clock,
                        new Chance(new SplittableRandom(), clock),
                        true));
    }

    private static Map<String, String> files(Path zipped) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private MoveIn moveIn(Path from) throws IOException {
        return MovingRoom.intake(elsewhere).take(from);
    }

    @Test
    void a_round_trip_loses_nothing() throws Exception {
        elsewhere = another((byte) 0);

        assertThat(moveIn(file)).isInstanceOf(MoveIn.Moved.class);

        Map<String, String> before = files(file);
        Map<String, String> after = files(export(elsewhere, "again.zip"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, rows) -> assertThat(after.get(name)).as(name).isEqualTo(rows));
        for (String told :
                new String[] {
                    "people",
                    "codes",
                    "program-terms",
                    "orders",
                    "refunds",
                    "disputes",
                    "referrals",
                    "referral-timelines",
                    "screenings",
                    "rewards",
                    "reward-transitions",
                    "postings",
                    "entries",
                    "objections",
                    "attributions",
                    "figures-orders",
                    "site"
                }) {
            assertThat(before.get(told + ".jsonl")).as(told).isNotEmpty();
        }
    }

    /// The story goes on where it was: a reward that was held is released, a coupon that was to be
    /// made is made, a repetition changes nothing.
    @Test
    void the_program_goes_on_in_the_new_place() throws Exception {
        elsewhere = another((byte) 0);
        moveIn(file);
        var before = elsewhere.storyteller().ofOrder(shop.id, "o1").orElseThrow();

        var again =
                elsewhere.orderJourney().take(shop.id, shop.order("o9", "friend9", 7_000, CODE));
        elsewhere.jobs().runDue();

        assertThat(before).isEqualTo(shop.house.storyteller().ofOrder(shop.id, "o1").orElseThrow());
        assertThat(Objects.requireNonNull(again.story()).referral()).isNotNull();
        assertThat(
                        elsewhere
                                .rooms()
                                .database()
                                .inShop(shop.id, () -> elsewhere.ledger().sums(shop.id)))
                .allSatisfy((currency, sum) -> assertThat(sum).isZero());
    }

    @Test
    void old_links_lead_on() throws Exception {
        elsewhere = another((byte) 1);
        moveIn(file);

        try (WebServer server = WebServer.open(elsewhere, 0)) {
            HttpResponse<String> answer = new DeskClient(server.port()).get("/r/" + CODE);

            assertThat(answer.statusCode()).isBetween(302, 307);
            assertThat(answer.headers().firstValue("location").orElse(""))
                    .startsWith("https://shop.example/");
        }
    }

    /// Keys are made with the installation's secret; what can be made anew is.
    @Test
    void with_another_secret_people_are_recognised_and_objections_hold() throws Exception {
        elsewhere = another((byte) 1);
        moveIn(file);

        PersonId here = person(shop.house, "friend5@mail.example");
        PersonId there = person(elsewhere, "friend5@mail.example");

        assertThat(there).isEqualTo(here);
        assertThat(stands("friend5@mail.example")).isTrue();
        assertThat(stands("friend6@mail.example")).isFalse();
    }

    private PersonId person(House house, String email) {
        return house.rooms()
                .database()
                .inShop(shop.id, () -> house.rooms().persons().ofEmail(shop.id, email))
                .orElseThrow();
    }

    @Test
    void it_moves_into_an_empty_place_only_and_whole() throws Exception {
        elsewhere = another((byte) 0);
        Path cut = folder.resolve("cut.zip");
        Map<String, String> files = files(file);
        files.computeIfPresent(
                "rewards.jsonl", (name, rows) -> rows.substring(rows.indexOf('\n') + 1));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(cut))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        MoveIn broken = moveIn(cut);
        MoveIn whole = moveIn(file);
        MoveIn twice = moveIn(file);

        assertThat(broken).asString().contains("rewards is not whole");
        assertThat(whole).isInstanceOf(MoveIn.Moved.class);
        assertThat(twice).asString().contains("is here already");
        assertThat(MovingRoom.intake(elsewhere).take(folder.resolve("cut.zip")))
                .asString()
                .contains("is here already");
    }
}
