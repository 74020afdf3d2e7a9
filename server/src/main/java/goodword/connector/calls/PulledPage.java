package goodword.connector.calls;

import goodword.connector.Import.Refusal;
import goodword.connector.OrderPage;
import goodword.connector.Reading;
import goodword.connector.StoreNews;
import goodword.order.OrderSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A page of a store's orders, sorted by what becomes of each.
///
/// @param history orders that were placed before the store was connected, each once
/// @param live what came after, and what is no order
/// @param seen what was on it
/// @param passed how many were on the page before, as they are now
record PulledPage(
        List<Placed<OrderSnapshot>> history,
        List<Placed<List<StoreNews>>> live,
        List<Refusal> refused,
        Set<String> seen,
        long passed) {
    /// One of them.
    ///
    /// @param line which of all that were read it is, from 1
    record Placed<T>(long line, T what) {}

    private static final String NOT_WHOLE = "the store says only that there is such an order";

    /// Where in the answer an order stands, which tells nobody anything.
    private static final Pattern PLACE = Pattern.compile("^[a-z.]*\\[[0-9]+]\\.?");

    /// @param before what was on the page before: the border is read twice
    /// @param read how many orders were read until now
    static PulledPage of(OrderPage page, Instant connectedAt, Set<String> before, long read) {
        Map<String, Placed<OrderSnapshot>> history = new LinkedHashMap<>();
        List<Placed<List<StoreNews>>> live = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long passed = 0;
        long line = read;
        for (Reading<List<StoreNews>> placed : page.orders()) {
            Reading<List<StoreNews>> order = withoutPlace(placed);
            Optional<String> name = nameOf(order);
            name.ifPresent(seen::add);
            if (name.filter(before::contains).isPresent()) {
                passed++;
                continue;
            }
            line++;
            switch (order) {
                case Reading.Refused<List<StoreNews>>(String field, String code, String why) ->
                        refused.add(new Refusal(line, field, code, why));
                case Reading.Read<List<StoreNews>>(List<StoreNews> news) -> {
                    if (isHint(news)) {
                        refused.add(new Refusal(line, "", "not_whole", NOT_WHOLE));
                    } else if (news.size() == 1
                            && news.getFirst() instanceof StoreNews.OrderNow(OrderSnapshot one)
                            && one.placedAt().isBefore(connectedAt)) {
                        history.put(one.externalId(), new Placed<>(line, one));
                    } else {
                        live.add(new Placed<>(line, news));
                    }
                }
            }
        }
        return new PulledPage(List.copyOf(history.values()), live, refused, seen, passed);
    }

    /// What an order is known by as it is now; empty for what has no name.
    private static Optional<String> nameOf(Reading<List<StoreNews>> order) {
        return switch (order) {
            case Reading.Refused<List<StoreNews>>(var field, var code, var why) ->
                    why.startsWith("order ")
                            ? Optional.of(code + " " + field + " " + why)
                            : Optional.empty();
            case Reading.Read<List<StoreNews>>(List<StoreNews> news) ->
                    news.size() == 1 && news.getFirst() instanceof StoreNews.OrderNow(var one)
                            ? Optional.of(one.externalId() + " " + one.version())
                            : Optional.empty();
        };
    }

    private static boolean isHint(List<StoreNews> news) {
        return news.stream().anyMatch(StoreNews.OrderHint.class::isInstance);
    }

    private static Reading<List<StoreNews>> withoutPlace(Reading<List<StoreNews>> order) {
        return order instanceof Reading.Refused<List<StoreNews>>(var field, var code, var why)
                ? new Reading.Refused<>(PLACE.matcher(field).replaceFirst(""), code, why)
                : order;
    }
}
