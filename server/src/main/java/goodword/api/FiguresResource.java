package goodword.api;

import goodword.access.Scope;
import goodword.insight.Figures;
import goodword.insight.Insight;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// What came of the program: counted now, never estimated. Thread-safe.
@RestController
public final class FiguresResource {
    private final Insight insight;
    private final Shops shops;

    public FiguresResource(Insight insight, Shops shops) {
        this.insight = insight;
        this.shops = shops;
    }

    /// @param simulated everything in this shop is invented
    record FiguresView(
            String currency,
            boolean simulated,
            Figures.Funnel funnel,
            Map<String, Long> referralsByState,
            Map<Integer, Long> referralsByGeneration,
            List<RewardsView> rewards,
            Map<String, String> ledger) {}

    record RewardsView(String side, String state, long count, String due, String net) {}

    @GetMapping("/v1/figures")
    @Needs(Scope.FIGURES_READ)
    ResponseEntity<Object> figures(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return shops.find(caller.shop())
                .<ResponseEntity<Object>>map(shop -> ResponseEntity.ok(view(shop)))
                .orElseGet(Problem::notFound);
    }

    private FiguresView view(Shop shop) {
        Figures figures = insight.figures(shop.id(), shop.currency());
        Map<String, String> ledger = new TreeMap<>();
        figures.accounts()
                .forEach(
                        (account, held) ->
                                ledger.put(
                                        account.name().toLowerCase(Locale.ROOT), held.toMajor()));
        return new FiguresView(
                shop.currency().getCurrencyCode(),
                shop.simulated(),
                figures.funnel(),
                figures.referrals(),
                figures.generations(),
                figures.rewards().stream()
                        .map(
                                total ->
                                        new RewardsView(
                                                total.side().word(),
                                                total.state().word(),
                                                total.count(),
                                                total.due().toMajor(),
                                                total.owed().toMajor()))
                        .toList(),
                ledger);
    }
}
