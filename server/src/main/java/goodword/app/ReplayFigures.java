package goodword.app;

import goodword.insight.Figures;
import goodword.platform.money.Money;
import goodword.reward.ApprovedTotal;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes a replay's `insight.json`: a flat object of figures. A figure that nothing is known for
/// is left out rather than made up.
final class ReplayFigures {
    private static final int DECIMALS = 6;

    private ReplayFigures() {}

    static void write(Path folder, Figures figures) throws IOException {
        String json =
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(flat(figures));
        Files.writeString(folder.resolve("insight.json"), json + "\n", StandardCharsets.UTF_8);
    }

    private static Map<String, Object> flat(Figures figures) {
        Map<String, Object> flat = new TreeMap<>();
        flat.put("funnel.asked_customers", figures.funnel().askedCustomers());
        flat.put("funnel.sharers", figures.funnel().sharing().sharers());
        flat.put("funnel.shares", figures.funnel().sharing().shares());
        flat.put("funnel.clicks", figures.funnel().sharing().clicks());
        ApprovedTotal referral = figures.cost().referral();
        flat.put("cac.referral.valid_new", referral.count());
        flat.put("cac.referral.rewards", major(referral.approved()));
        flat.put("cac.referral.discounts", major(referral.discounts()));
        putCost(flat, "referral", referral.approved().plus(referral.discounts()), referral.count());
        figures.cost()
                .spent()
                .forEach(
                        (channel, spent) -> {
                            long customers = figures.cost().customers().getOrDefault(channel, 0L);
                            flat.put("cac." + channel + ".spend", major(spent));
                            flat.put("cac." + channel + ".new", customers);
                            putCost(flat, channel, spent, customers);
                        });
        return flat;
    }

    private static void putCost(
            Map<String, Object> flat, String channel, Money spent, long customers) {
        if (customers > 0) {
            flat.put(
                    "cac." + channel + ".cac",
                    major(spent)
                            .divide(BigDecimal.valueOf(customers), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal major(Money money) {
        return new BigDecimal(money.toMajor());
    }
}
