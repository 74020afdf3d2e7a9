package goodword.program;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Terms.Basis;
import goodword.program.Terms.Cap;
import goodword.program.Terms.Minimum;
import goodword.program.Terms.RefundRule;
import goodword.shop.Notation;
import goodword.shop.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RulesInWordsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Shop SHOP = shop(GBP, Locale.UK);

    @Test
    void careful_terms_are_told_whole() {
        RulesInWords words = RulesInWords.of(careful(), SHOP);

        assertThat(words.rules())
                .containsExactly(
                        "The friend gets 10% off the order, at most £50.00, taken off at the"
                                + " checkout.",
                        "The advocate gets a coupon for £10.00 for each friend who buys.",
                        "The items of the order must come to at least £40.00, before discounts;"
                                + " tax and shipping do not count.",
                        "Only new customers count: whoever ordered in the 3,650 days before is"
                                + " none.",
                        "A click on a link, or a share to the friend's address, counts for orders"
                                + " in the 30 days after it. A code counts whenever it is used.",
                        "The reward is approved 14 days after the order, once it is paid and"
                                + " unless a check holds it.",
                        "If the friend returns part of it, a fixed amount stays as it is.",
                        "If less than the minimum is left, there is no reward.",
                        "If all of it is returned, the order is cancelled, or the payment is taken"
                                + " back by the friend's bank, there is no reward. What was spent"
                                + " already is set off against the next rewards; nobody is ever"
                                + " charged.",
                        "What the checkout took off stays with the friend unless the whole order"
                                + " is undone.",
                        "An advocate can earn 12 rewards in 30 days. Further friends still get"
                                + " their offer, the advocate nothing for them.",
                        "The program gives away at most £5,000.00 in all, to both sides together;"
                                + " after that no further reward is made.",
                        "A percentage that does not come out even is rounded to the nearest, a"
                                + " half up.");
        assertThat(words.examples())
                .containsExactly(
                        "On an order of £80.00 the friend pays £72.00 and Ada gets £10.00.",
                        "On an order of £800.00 the friend pays £750.00 and Ada gets £10.00.",
                        "An order of £39.99 earns no reward.",
                        "If £36.00 of an order of £80.00 is given back in time, Ada gets £10.00.");
        assertThat(words.warnings()).isEmpty();
    }

    @Test
    void careless_terms_are_warned_of() {
        Offer offer =
                new Offer(
                        Benefit.amount(gbp(1_000), Means.STORE_CREDIT),
                        Benefit.percent(2_000, Means.COUPON));
        Terms terms =
                new Terms(
                        Map.of("A", offer),
                        null,
                        false,
                        90,
                        1,
                        0,
                        RefundRule.VOIDS,
                        null,
                        null,
                        RoundingMode.FLOOR);

        RulesInWords words = RulesInWords.of(terms, SHOP);

        assertThat(words.rules())
                .contains(
                        "The friend gets a coupon worth 20% of the order, for a later order; this"
                                + " one is paid in full.",
                        "The advocate gets £10.00 of store credit for each friend who buys.",
                        "An order of any size counts. Percentages are of the items, without tax"
                                + " and shipping.",
                        "Customers who ordered before count too if they use a code. A click alone"
                                + " does not count for whoever ordered in the 90 days before.",
                        "The reward is approved as soon as the order is paid, unless a check"
                                + " holds it.",
                        "If the friend returns part of it, a percentage is taken of what is left,"
                                + " and a fixed amount stays as it is.",
                        "There is no limit to how many rewards an advocate can earn.",
                        "There is no limit to what the program may cost.");
        assertThat(words.warnings())
                .containsExactly(
                        "There is no minimum order: the smallest order earns the whole fixed"
                                + " amount.",
                        "A percentage has no maximum: a very large order earns a very large one.",
                        "There is no hold: a reward can be spent before the friend's order comes"
                                + " back. Most shops wait for their return period.",
                        "There is no cap: somebody who makes recommending a business of their own"
                                + " can earn without end.",
                        "There is no budget: nothing stops the program when it costs too much.",
                        "Customers whom you have already count as well: you may pay for orders"
                                + " that would have come anyway.");
    }

    @Test
    void a_dear_smallest_order_is_named_with_what_it_costs() {
        Offer offer =
                new Offer(
                        Benefit.amount(gbp(1_000), Means.COUPON),
                        Benefit.amount(gbp(500), Means.CHECKOUT_DISCOUNT));
        Terms terms = with(offer, new Minimum(gbp(2_500), Basis.AFTER_DISCOUNT));

        RulesInWords words = RulesInWords.of(terms, SHOP);

        assertThat(words.warnings())
                .containsExactly(
                        "On the smallest order that counts, £30.00, you give away £15.00.");
    }

    @Test
    void each_of_two_offers_is_named() {
        Terms terms =
                careful()
                        .withOffers(
                                Map.of(
                                        "A",
                                        careful().offer("A"),
                                        "B",
                                        new Offer(
                                                Benefit.amount(gbp(2_000), Means.COUPON),
                                                careful().offer("A").friend())));

        RulesInWords words = RulesInWords.of(terms, SHOP);

        assertThat(words.rules())
                .contains(
                        "Offer A: The advocate gets a coupon for £10.00 for each friend who buys.",
                        "Offer B: The advocate gets a coupon for £20.00 for each friend who buys.");
        assertThat(words.examples())
                .contains(
                        "Offer B: On an order of £80.00 the friend pays £72.00 and Ada gets"
                                + " £20.00.");
    }

    @Test
    void amounts_are_written_as_the_shop_writes_them() {
        Shop yen = shop(Currency.getInstance("JPY"), Locale.JAPAN);
        Offer offer =
                new Offer(
                        Benefit.amount(new Money(500, yen.currency()), Means.COUPON),
                        Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT));

        RulesInWords words = RulesInWords.of(with(offer, null), yen);

        assertThat(words.examples().getFirst())
                .isEqualTo("On an order of ￥8,000 the friend pays ￥7,200 and Ada gets ￥500.");
    }

    @Test
    void examples_agree_with_a_second_reckoning() {
        long seed = 20_260_331;
        SplittableRandom dice = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            int friend = 1 + dice.nextInt(10_000);
            int advocate = 1 + dice.nextInt(10_000);
            long items = 1 + dice.nextInt(100_000);
            long least = 1 + dice.nextInt(100_000);
            boolean before = dice.nextBoolean();
            Offer offer =
                    new Offer(
                            Benefit.percent(advocate, Means.COUPON),
                            Benefit.percent(friend, Means.CHECKOUT_DISCOUNT));
            Minimum minimum =
                    new Minimum(gbp(least), before ? Basis.BEFORE_DISCOUNT : Basis.AFTER_DISCOUNT);

            WorkedOrder order = WorkedOrder.of(with(offer, minimum), offer, gbp(items), gbp(0));

            long off = share(items, friend);
            boolean counts = items - off > 0 && (before ? items : items - off) >= least;
            assertThat(order.counts()).as("seed %d, round %d", seed, round).isEqualTo(counts);
            assertThat(order.advocate())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(gbp(counts ? share(items - off, advocate) : 0));
        }
    }

    @Test
    void what_changed_is_told_in_words() {
        Terms other =
                new Terms(
                        Map.of(
                                "A",
                                new Offer(
                                        Benefit.amount(gbp(1_500), Means.COUPON),
                                        careful().offer("A").friend())),
                        null,
                        true,
                        3_650,
                        30,
                        30,
                        RefundRule.RECKONS,
                        Cap.USUAL,
                        gbp(500_000),
                        RoundingMode.HALF_UP);

        assertThat(TermsChange.between(careful(), other, SHOP.notation()))
                .containsExactly(
                        new TermsChange(
                                "The advocate gets", "a coupon for £10.00", "a coupon for £15.00"),
                        new TermsChange("Minimum order", "£40.00, before discounts", "none"),
                        new TermsChange("Hold", "14 days", "30 days"));
        assertThat(TermsChange.between(other, other, SHOP.notation())).isEmpty();
    }

    @Test
    void both_sides_read_their_own_words() {
        assertThat(OfferWords.of(careful(), "A", SHOP.notation()))
                .isEqualTo(
                        new OfferWords(
                                "10% off your first order, at most £50.00",
                                "It comes off at the checkout.",
                                "a coupon for £10.00 for each friend who buys",
                                "It is yours 14 days after their order, unless it is returned.",
                                "For new customers, on an order of at least £40.00, before"
                                        + " discounts."));
    }

    @Test
    void a_donation_names_its_charity_and_stays_given() {
        Terms terms = offering(Benefit.donation(gbp(1_000), "Sea Rescue"));
        RulesInWords words = RulesInWords.of(terms, SHOP);

        assertThat(words.rules())
                .contains(
                        "For each friend who buys the shop makes a donation of £10.00 to Sea"
                                + " Rescue in the advocate's name.",
                        "If the friend returns part of it, a fixed amount stays as it is.",
                        "A donation that was handed over stays given.");
        assertThat(words.examples().getFirst())
                .isEqualTo(
                        "On an order of £80.00 the friend pays £72.00 and £10.00 goes to Sea Rescue"
                                + " in Ada's name.");
        assertThat(OfferWords.of(terms, "A", SHOP.notation()).advocate())
                .isEqualTo("a donation of £10.00 to Sea Rescue for each friend who buys");
        assertThat(OfferWords.of(terms, "A", SHOP.notation()).advocateHow())
                .startsWith("It is given 14 days after their order");
    }

    @Test
    void a_perk_has_no_price_in_any_sentence() {
        Terms terms = offering(Benefit.perk("early access to new products"));
        RulesInWords words = RulesInWords.of(terms, SHOP);

        assertThat(words.rules())
                .contains(
                        "The advocate gets early access to new products once a friend buys.",
                        "If the friend returns part of it, the reward stays as it is.");
        assertThat(words.examples().getFirst())
                .isEqualTo(
                        "On an order of £80.00 the friend pays £72.00 and Ada gets early access to"
                                + " new products.");
        assertThat(words.toString()).doesNotContain("£0.00");
    }

    private static Terms offering(Benefit advocate) {
        return with(
                new Offer(advocate, new Benefit(1_000, null, gbp(5_000), Means.CHECKOUT_DISCOUNT)),
                null);
    }

    private static long share(long minor, int basisPoints) {
        return new BigDecimal(minor)
                .multiply(new BigDecimal(basisPoints))
                .divide(new BigDecimal(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Terms careful() {
        return with(
                new Offer(
                        Benefit.amount(gbp(1_000), Means.COUPON),
                        new Benefit(1_000, null, gbp(5_000), Means.CHECKOUT_DISCOUNT)),
                new Minimum(gbp(4_000), Basis.BEFORE_DISCOUNT));
    }

    private static Terms with(Offer offer, @org.jspecify.annotations.Nullable Minimum minimum) {
        return new Terms(
                Map.of("A", offer),
                minimum,
                true,
                3_650,
                30,
                14,
                RefundRule.RECKONS,
                Cap.USUAL,
                gbp(500_000),
                RoundingMode.HALF_UP);
    }

    private static Money gbp(long pence) {
        return new Money(pence, GBP);
    }

    private static Shop shop(Currency currency, Locale locale) {
        return new Shop(
                new ShopId(new UUID(0, 1)),
                "A shop",
                currency,
                new Notation(locale, ZoneId.of("Europe/London")),
                true,
                Instant.EPOCH);
    }
}
