package goodword.app;

import goodword.conversion.Story;
import goodword.insight.Figures;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.reward.StateTotal;
import goodword.shop.Shop;
import goodword.trust.Side;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Prints what came of a shop's program: the funnel, the money by state, one referral's whole
/// story.
final class DemoReport {
    private static final int STORIES = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final House house;
    private final Terminal terminal;

    DemoReport(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    void print(ShopId id) {
        Shop shop = house.shops().find(id).orElseThrow();
        Figures figures = house.insight().figures(id, shop.currency());
        terminal.line("");
        terminal.line(shop.name());
        terminal.line("Orders are real (UCI Online Retail); recommendations are simulated.");
        printFunnel(figures.funnel());
        printMoney(figures);
        printStory(id);
    }

    private void printFunnel(Figures.Funnel funnel) {
        terminal.line("");
        terminal.line("The funnel");
        row("orders", funnel.orders());
        row("customers asked", funnel.askedCustomers());
        row("who shared", funnel.sharing().sharers());
        row("shares", funnel.sharing().shares());
        row("clicks by people", funnel.sharing().humanClicks());
        row("friends' orders credited", funnel.credited());
        row("rewards approved", funnel.approved());
    }

    private void printMoney(Figures figures) {
        terminal.line("");
        terminal.line("The money");
        for (StateTotal total : figures.rewards()) {
            String whose = total.side() == Side.ADVOCATE ? "advocates'" : "friends'";
            terminal.line(
                    "  %-11s %-9s %,7d  %14s"
                            .formatted(whose, total.state().word(), total.count(), total.due()));
        }
        Money expense =
                figures.accounts().values().stream()
                        .reduce(Money::plus)
                        .orElseThrow(() -> new IllegalStateException("an empty ledger"));
        terminal.line("  the ledger sums to " + expense);
    }

    /// The story with the most turns among the newest referrals.
    private void printStory(ShopId id) {
        List<Referral> newest =
                house.rooms()
                        .database()
                        .inShop(id, () -> house.rooms().referrals().page(id, null, STORIES));
        newest.stream()
                .map(referral -> house.storyteller().ofReferral(id, referral.id()).orElseThrow())
                .max(Comparator.comparingInt(story -> story.timeline().size()))
                .ifPresent(this::print);
    }

    private void print(Story story) {
        terminal.line("");
        terminal.line("One referral: order %s".formatted(story.order().externalId()));
        story.timeline()
                .forEach(
                        line ->
                                terminal.line(
                                        "  %-18s %-16s %s"
                                                .formatted(
                                                        DAY.format(line.at()),
                                                        line.what(),
                                                        line.why())));
    }

    private void row(String step, long count) {
        terminal.line("  %-26s %,8d".formatted(step, count));
    }
}
