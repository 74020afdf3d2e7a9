package goodword.demoshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a visitor means to buy, and the friend's code if they pressed "Use my offer". Thread-safe.
public final class Basket {
    static final int QUANTITY_MAX = 20;

    private final Map<String, Integer> quantities = new LinkedHashMap<>();
    private @Nullable String friendCode;

    /// A gift and how many of it.
    public record Line(Gift gift, int quantity) {
        public Price price() {
            return gift.price().times(quantity);
        }
    }

    synchronized void add(Gift gift) {
        quantities.merge(gift.slug(), 1, (known, one) -> Math.min(QUANTITY_MAX, known + one));
    }

    /// Zero takes the gift out.
    synchronized void change(Gift gift, int quantity) {
        if (quantity <= 0) {
            quantities.remove(gift.slug());
        } else {
            quantities.put(gift.slug(), Math.min(QUANTITY_MAX, quantity));
        }
    }

    synchronized void keepCode(String code) {
        friendCode = code;
    }

    synchronized void forgetCode() {
        friendCode = null;
    }

    synchronized Optional<String> code() {
        return Optional.ofNullable(friendCode);
    }

    synchronized List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        quantities.forEach(
                (slug, quantity) ->
                        Catalogue.find(slug)
                                .ifPresent(gift -> lines.add(new Line(gift, quantity))));
        return List.copyOf(lines);
    }

    synchronized int count() {
        return quantities.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Price items() {
        return lines().stream().map(Line::price).reduce(Price.ZERO, Price::plus);
    }

    /// After it was bought.
    synchronized void empty() {
        quantities.clear();
        friendCode = null;
    }
}
