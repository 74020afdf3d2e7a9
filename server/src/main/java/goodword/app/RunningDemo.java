package goodword.app;

import goodword.access.StaffId;
import goodword.admin.Demo;
import goodword.demoshop.Shopfront;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.Program;
import goodword.reward.Reward;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A demo while it runs: this run's token, its clock, and what its visitor has done. Thread-safe.
final class RunningDemo implements Demo {
    private static final int ORDERS_MAX = 50;

    private final House house;
    private final ShopId shop;
    private final DemoClock clock;
    private final StaffId owner;
    private final String token = Vault.freshSecret();
    private final Duration aheadAtStart;
    private final Set<Program> programsAtStart;
    private volatile @Nullable Shopfront shopfront;

    /// @param shop the demo's
    RunningDemo(House house, ShopId shop, DemoClock clock) {
        this.house = house;
        this.shop = shop;
        this.clock = clock;
        this.owner = DemoOwner.of(house.entrance(), shop).id();
        this.aheadAtStart = clock.ahead();
        this.programsAtStart = new HashSet<>(programs());
    }

    /// From now on the demo's shop is this one.
    void show(Shopfront opened) {
        shopfront = opened;
    }

    /// The path that opens the desk.
    String path() {
        return "/admin/demo/" + token;
    }

    @Override
    public StaffId owner() {
        return owner;
    }

    @Override
    public ShopId shop() {
        return shop;
    }

    @Override
    public boolean opensWith(String given) {
        return MessageDigest.isEqual(bytes(token), bytes(given));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void skip(Duration time) {
        tell();
        clock.skip(time);
        house.releaseJourney().releaseDue(shop);
        house.jobs().runDue();
        tell();
    }

    /// What has become true is counted and written about now: after the jump it would be no news.
    private void tell() {
        house.edges().catchUp();
        house.jobs().runDue();
    }

    @Override
    public String shopAddress() {
        Shopfront open = shopfront;
        return open == null ? "" : "http://localhost:" + open.port();
    }

    @Override
    public Set<Step> done() {
        Set<Step> done = EnumSet.noneOf(Step.class);
        programs().stream()
                .filter(one -> one.state() == Program.State.LIVE)
                .filter(one -> !programsAtStart.contains(one))
                .forEach(one -> done.add(Step.PROGRAM_PUBLISHED));
        if (clock.ahead().compareTo(aheadAtStart) > 0) {
            done.add(Step.CLOCK_MOVED);
        }
        Shopfront open = shopfront;
        if (open != null) {
            note(open, done);
        }
        return done;
    }

    private void note(Shopfront open, Set<Step> done) {
        if (open.claims() > 0) {
            done.add(Step.CLAIMED);
        }
        for (Shopfront.Bought order : open.orders().stream().limit(ORDERS_MAX).toList()) {
            done.add(Step.BOUGHT);
            List<Reward> rewards =
                    house.storyteller()
                            .ofOrder(shop, order.number())
                            .map(story -> story.rewards())
                            .orElse(List.of());
            rewards.forEach(reward -> note(reward, done));
            if (order.backed() && !rewards.isEmpty()) {
                done.add(Step.REFUNDED);
                rewards.stream()
                        .filter(reward -> reward.due().isZero())
                        .forEach(reward -> done.add(Step.REWARD_REVOKED));
            }
        }
    }

    private static void note(Reward reward, Set<Step> done) {
        done.add(Step.CLAIMED);
        done.add(Step.REWARD_WAITS);
        if (reward.issuedAt() != null) {
            done.add(Step.REWARD_ISSUED);
        }
    }

    private List<Program> programs() {
        return house.rooms().database().inShop(shop, () -> house.rooms().programs().list(shop));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
