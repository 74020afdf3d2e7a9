package goodword.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it is now. Amounts are decimals in major units, such as `99.90`.
///
/// @param externalId the shop's own id
/// @param version grows with each change of the order
/// @param state `draft`, `placed`, `paid`, `cancelled` or `deleted`
/// @param currency of all its amounts, such as `EUR`
/// @param discounts the codes that were used
/// @param refunds all refunds so far
public record Order(
        String externalId,
        long version,
        String state,
        Instant placedAt,
        String currency,
        Customer customer,
        Totals totals,
        List<Discount> discounts,
        List<Refund> refunds,
        @Nullable Origin origin,
        @Nullable Traces traces) {

    /// @param items before the discount
    /// @param grand what the customer pays
    public record Totals(
            String items,
            @Nullable String discount,
            @Nullable String shipping,
            @Nullable String tax,
            String grand) {}

    /// A discount that was used.
    public record Discount(@Nullable String code, String amount) {}

    /// Where the order came from.
    ///
    /// @param code the advocate's, from the link or typed in
    public record Origin(@Nullable String code, @Nullable String source) {}

    /// What lets a shop recognise a buyer again; the server keeps only keyed digests.
    public record Traces(
            @Nullable String device,
            @Nullable String payment,
            @Nullable String address,
            @Nullable String ip,
            @Nullable String userAgent) {}

    /// A paid order without discounts or refunds.
    public static Order paid(String externalId, Customer customer, Totals totals, String currency) {
        return new Order(
                externalId,
                1,
                "paid",
                Instant.now(),
                currency,
                customer,
                totals,
                List.of(),
                List.of(),
                null,
                null);
    }

    /// The same order, placed at this time.
    public Order placed(Instant at) {
        return new Order(
                externalId,
                version,
                state,
                at,
                currency,
                customer,
                totals,
                discounts,
                refunds,
                origin,
                traces);
    }

    /// The same order, on which this code was used.
    public Order withDiscount(Discount discount) {
        List<Discount> all = new ArrayList<>(discounts);
        all.add(discount);
        return new Order(
                externalId,
                version,
                state,
                placedAt,
                currency,
                customer,
                totals,
                List.copyOf(all),
                refunds,
                origin,
                traces);
    }

    /// The same order, come by an advocate's code.
    public Order withCode(String code) {
        return new Order(
                externalId,
                version,
                state,
                placedAt,
                currency,
                customer,
                totals,
                discounts,
                refunds,
                new Origin(code, origin == null ? null : origin.source()),
                traces);
    }
}
