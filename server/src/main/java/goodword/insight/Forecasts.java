package goodword.insight;

import goodword.conversion.Rooms;
import goodword.insight.Assumption.Name;
import goodword.insight.Forecast.Month;
import goodword.insight.Forecast.Outlook;
import goodword.insight.Forecast.Year;
import goodword.moment.Moments;
import goodword.order.PastFigures.Span;
import goodword.order.PastOrders;
import goodword.platform.tenancy.ShopId;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.referral.Referral;
import goodword.sharing.SharingFigures;
import goodword.shop.Shop;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reckons what a program would cost and bring, over the shop's own last year of orders and with
/// every assumption shown. Deterministic: the same orders and assumptions give the same figures.
/// Reads alone. Thread-safe.
public final class Forecasts {
    private static final int MONTHS = 12;

    private final Rooms rooms;
    private final Moments moments;
    private final PastOrders past;

    public Forecasts(Rooms rooms, Moments moments) {
        this.rooms = rooms;
        this.moments = moments;
        this.past = new PastOrders(rooms.database());
    }

    /// What is to be reckoned.
    ///
    /// @param arm whose offer, where terms have several
    public record Question(Terms terms, String arm) {
        Offer offer() {
            return terms.offer(arm);
        }
    }

    /// A forecast for a shop.
    ///
    /// @param typed guesses in place of the usual ones, by the names of {@link Assumptions#field}
    public Forecast of(Shop shop, Question question, Map<String, String> typed) {
        return rooms.database().inShop(shop.id(), () -> forecast(shop, question, typed));
    }

    private Forecast forecast(Shop shop, Question question, Map<String, String> typed) {
        Assumptions assumptions = Assumptions.read(usual(shop.id()), typed);
        Year year = year(shop, question);
        Outlook outlook =
                year.reckoned().orders() < Forecast.ORDERS_MIN || year.reckoned().worth().isZero()
                        ? null
                        : Outlooks.of(year, question.terms(), assumptions);
        return new Forecast(year, assumptions, outlook);
    }

    private Map<Name, Assumption> usual(ShopId shop) {
        Map<Name, Assumption> usual = UsualAssumptions.all();
        SharingFigures sharing = rooms.sharing().figures(shop);
        Map<String, Long> states = rooms.referrals().countByState(shop);
        long friends =
                states.getOrDefault(Referral.State.QUALIFIED.word(), 0L)
                        + states.getOrDefault(Referral.State.APPROVED.word(), 0L);
        new OwnFigures(
                        moments.askedCustomers(shop),
                        sharing.sharers(),
                        sharing.humanClicks(),
                        friends)
                .replace(usual);
        return usual;
    }

    private Year year(Shop shop, Question question) {
        Instant now = rooms.clock().instant();
        ZoneId zone = shop.notation().zone();
        YearMonth end = YearMonth.from(now.atZone(zone));
        List<Instant> bounds = new ArrayList<>();
        for (int back = MONTHS; back >= 0; back--) {
            bounds.add(end.minusMonths(back).atDay(1).atStartOfDay(zone).toInstant());
        }
        Span span = new Span(bounds.getFirst(), bounds.getLast(), shop.currency(), zone);
        return new Year(
                shop.currency(),
                months(shop.id(), end.minusMonths(MONTHS), bounds),
                Reckoned.of(
                        question.terms(),
                        question.offer(),
                        past.firstOrders(shop.id(), span, question.terms().holdDays()),
                        shop.currency()),
                past.returns(shop.id(), span, Forecast.RETURN_DAYS, now),
                past.inOtherCurrencies(shop.id(), span));
    }

    private List<Month> months(ShopId shop, YearMonth first, List<Instant> bounds) {
        List<Month> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            months.add(new Month(first.plusMonths(month), 0, 0, 0));
        }
        past.months(shop, bounds)
                .forEach(
                        found ->
                                months.set(
                                        found.month(),
                                        new Month(
                                                first.plusMonths(found.month()),
                                                found.customers(),
                                                found.content(),
                                                found.newcomers())));
        return List.copyOf(months);
    }
}
