package goodword.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import goodword.conversion.Rooms;
import goodword.order.OrderFacts;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.trust.Outcome;
import goodword.trust.Screened;
import goodword.trust.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes what a replay came to: `attribution.csv`, `fraud.csv`, `rewards.csv` and `held.csv`, the
/// last with the signals of every referral that trust held or refused. Used by one thread.
public final class ReplayReport {
    private static final int PAGE = 500;

    /// What a refusal adds to the points, so that it stands above every sum of signals.
    private static final int REFUSED = 1_000;

    private final Stage stage;
    private final Map<PersonId, String> names = new HashMap<>();

    public ReplayReport(Stage stage) {
        this.stage = stage;
    }

    /// One credited order with all that is known of it.
    private record Line(
            Referral referral, OrderFacts order, Screened screened, List<Reward> rewards) {}

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter attribution = open(folder, "attribution.csv");
                CsvWriter fraud = open(folder, "fraud.csv");
                CsvWriter rewards = open(folder, "rewards.csv");
                CsvWriter held = open(folder, "held.csv")) {
            attribution.writeRecord("order_id", "advocate_id", "valid");
            fraud.writeRecord("order_id", "score");
            rewards.writeRecord("order_id", "advocate_id", "side", "amount", "net", "state");
            held.writeRecord("order_id", "advocate_id", "outcome", "points", "signals");
            ReferralId after = null;
            List<Line> page = page(after);
            while (!page.isEmpty()) {
                for (Line line : page) {
                    String order = line.order().externalId();
                    String advocate = name(line.referral().advocate());
                    attribution.writeRecord(order, advocate, String.valueOf(isValid(line)));
                    fraud.writeRecord(order, String.valueOf(score(line.screened())));
                    line.rewards().forEach(reward -> write(rewards, order, advocate, reward));
                    writeHeld(held, order, advocate, line.screened());
                }
                after = page.getLast().referral().id();
                page = page(after);
            }
        }
    }

    private List<Line> page(@Nullable ReferralId after) {
        return stage.rooms()
                .database()
                .inShop(
                        stage.shop(),
                        () ->
                                stage.rooms().referrals().page(stage.shop(), after, PAGE).stream()
                                        .map(this::line)
                                        .toList());
    }

    private Line line(Referral referral) {
        Rooms rooms = stage.rooms();
        return new Line(
                referral,
                rooms.orders().find(stage.shop(), referral.order()).orElseThrow(),
                rooms.screening().find(stage.shop(), referral.id()).orElseThrow(),
                rooms.rewards().ofReferral(stage.shop(), referral.id()));
    }

    private String name(PersonId person) {
        return names.computeIfAbsent(
                person,
                id ->
                        stage.rooms()
                                .database()
                                .inShop(
                                        stage.shop(),
                                        () ->
                                                stage.rooms()
                                                        .persons()
                                                        .find(stage.shop(), id)
                                                        .map(Person::externalId)
                                                        .orElse("")));
    }

    /// Valid is what came through its hold, whatever was taken back later.
    private static boolean isValid(Line line) {
        return line.rewards().stream()
                .anyMatch(
                        reward ->
                                reward.cause().side() == Side.ADVOCATE
                                        && !reward.approved().isZero());
    }

    private static int score(Screened screened) {
        boolean refused = screened.outcome(Side.ADVOCATE) == Outcome.REFUSED;
        return screened.points() + (refused ? REFUSED : 0);
    }

    private static void write(CsvWriter rewards, String order, String advocate, Reward reward) {
        rewards.writeRecord(
                order,
                advocate,
                reward.cause().side().word(),
                major(reward.approved()),
                major(reward.posted().owed()),
                reward.state().word());
    }

    private static void writeHeld(
            CsvWriter held, String order, String advocate, Screened screened) {
        Outcome outcome = screened.outcome(Side.ADVOCATE);
        if (outcome != Outcome.CLEARED) {
            held.writeRecord(
                    order,
                    advocate,
                    outcome.word(),
                    String.valueOf(screened.points()),
                    String.join(
                            " ",
                            screened.signals().stream().map(signal -> signal.word()).toList()));
        }
    }

    private static String major(Money money) {
        return money.toMajor();
    }

    private static CsvWriter open(Path folder, String name) throws IOException {
        return CsvWriter.builder().build(folder.resolve(name));
    }
}
